/**
 * Programme loudness in LUFS and true peak in dBTP of a mono sound, after ITU-R BS.1770-5: K-weighting, 400 ms
 * blocks overlapping by 75 %, absolute gate at -70 LUFS, relative gate 10 LU below the ungated mean; the peak is
 * that of the sound at four times its rate (Annex 2; the interpolator is ours, longer than the one given there).
 * One channel of weight 1: a full-scale 997 Hz sine measures -3.01 LUFS.
 */
import { filter, kWeighting } from './biquad'
import { resample } from './resample'

const BLOCK_SECONDS = 0.4
const STEP_SECONDS = 0.1
const OFFSET_LU = -0.691
const ABSOLUTE_GATE_LUFS = -70
const RELATIVE_GATE_LU = -10

const toLufs = (meanSquare: number) => OFFSET_LU + 10 * Math.log10(meanSquare)
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** -Infinity for silence and for sounds shorter than one block. */
export function integratedLoudnessLufs(samples: Float32Array, rateHz: number): number {
  const [shelf, weight] = kWeighting(rateHz)
  const weighted = filter(filter(samples, shelf), weight)
  const blockSamples = Math.round(BLOCK_SECONDS * rateHz)
  const stepSamples = Math.round(STEP_SECONDS * rateHz)
  const blocks: number[] = []
  for (let start = 0; start + blockSamples <= weighted.length; start += stepSamples) {
    let energy = 0
    for (let index = start; index < start + blockSamples; index += 1) energy += (weighted[index] ?? 0) ** 2
    blocks.push(energy / blockSamples)
  }
  const audible = blocks.filter(block => toLufs(block) > ABSOLUTE_GATE_LUFS)
  if (audible.length === 0) return -Infinity
  const gate = toLufs(mean(audible)) + RELATIVE_GATE_LU
  return toLufs(mean(audible.filter(block => toLufs(block) > gate)))
}

const OVERSAMPLING = 4

/** The highest level around every sample, between the samples too; linear. */
export function truePeaks(samples: Float32Array, rateHz: number): Float32Array {
  const dense = resample(samples, rateHz, rateHz * OVERSAMPLING)
  const peaks = new Float32Array(samples.length)
  for (let index = 0; index < samples.length; index += 1) {
    let peak = Math.abs(samples[index] ?? 0)
    for (let part = 0; part < OVERSAMPLING; part += 1)
      peak = Math.max(peak, Math.abs(dense[index * OVERSAMPLING + part] ?? 0))
    peaks[index] = peak
  }
  return peaks
}

export function truePeakDbtp(samples: Float32Array, rateHz: number): number {
  return 20 * Math.log10(truePeaks(samples, rateHz).reduce((highest, peak) => Math.max(highest, peak), 0))
}
