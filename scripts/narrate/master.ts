/**
 * From joined sentences to what is published: high-pass, compression, loudness, limit. Target -16 LUFS, the mono
 * and podcast level of AES TD1008 (2021); peaks at most -2 dBTP, so that the MP3 stays below -1.
 */
import { filter, highPass } from './biquad'
import { compress, limit } from './dynamics'
import { integratedLoudnessLufs, truePeakDbtp } from './loudness'
import { applyGain } from './pcm'

export const TARGET_LUFS = -16
const CEILING_DBTP = -2
const HIGH_PASS_HZ = 70
/** Level at which the compressor's threshold is meant. */
const BEFORE_COMPRESSION_LUFS = -20
const TOLERANCE_LU = 0.1
const MAX_ROUNDS = 4

export interface Mastered {
  samples: Float32Array
  loudnessLufs: number
  truePeakDbtp: number
}

function toLoudness(samples: Float32Array, rateHz: number, targetLufs: number): Float32Array {
  const loudness = integratedLoudnessLufs(samples, rateHz)
  if (!Number.isFinite(loudness))
    throw new Error(`narration of ${samples.length} samples is silent or shorter than 0.4 s: expected speech`)
  return applyGain(samples, targetLufs - loudness)
}

export function master(samples: Float32Array, rateHz: number): Mastered {
  const cleaned = Float32Array.from(filter(samples, highPass(rateHz, HIGH_PASS_HZ)))
  let louder = compress(toLoudness(cleaned, rateHz, BEFORE_COMPRESSION_LUFS), rateHz)
  let aimLufs = TARGET_LUFS
  let limited = louder
  let loudnessLufs = -Infinity
  // limiting takes away a little loudness: aim higher by what is missing
  for (let round = 0; round < MAX_ROUNDS && Math.abs(loudnessLufs - TARGET_LUFS) > TOLERANCE_LU; round += 1) {
    louder = toLoudness(louder, rateHz, aimLufs)
    limited = limit(louder, rateHz, CEILING_DBTP)
    loudnessLufs = integratedLoudnessLufs(limited, rateHz)
    aimLufs += TARGET_LUFS - loudnessLufs
  }
  return { samples: limited, loudnessLufs, truePeakDbtp: truePeakDbtp(limited, rateHz) }
}
