/**
 * Mono sound as samples from -1 to 1 with its rate. Silence trimming, gaps and joining; every length is a
 * whole number of samples, so that cue times are exact.
 */
export interface Sound {
  samples: Float32Array
  rateHz: number
}

export interface Piece {
  /** First sample in the joined sound, and the one after the last. */
  startSample: number
  endSample: number
}

/** Signed 16-bit little-endian samples. */
export function fromInt16(bytes: Buffer): Float32Array {
  const samples = new Float32Array(Math.floor(bytes.length / 2))
  for (let index = 0; index < samples.length; index += 1)
    samples[index] = bytes.readInt16LE(index * 2) / 32768
  return samples
}

/**
 * Without the quiet before and after: the root mean square of 5 ms windows against `thresholdDbfs`; 10 ms are
 * kept on either side and faded, so that soft consonants stay and no edge clicks.
 */
export function trimSilence(sound: Sound, thresholdDbfs = -50): Sound {
  const windowSamples = Math.max(1, Math.round(sound.rateHz * 0.005))
  const limit = 10 ** (thresholdDbfs / 10) * windowSamples
  const loud = (from: number) => {
    let energy = 0
    for (const sample of sound.samples.subarray(from, from + windowSamples)) energy += sample * sample
    return energy > limit
  }
  let first = 0
  while (first < sound.samples.length && !loud(first)) first += windowSamples
  if (first >= sound.samples.length) return { ...sound, samples: new Float32Array(0) }
  let last = sound.samples.length
  while (last > first && !loud(Math.max(0, last - windowSamples))) last -= windowSamples
  const keep = windowSamples * 2
  const samples = sound.samples.slice(Math.max(0, first - keep), Math.min(sound.samples.length, last + keep))
  const fade = Math.min(keep, Math.floor(samples.length / 2))
  for (let index = 0; index < fade; index += 1) {
    const gain = index / fade
    samples[index] = (samples[index] ?? 0) * gain
    const mirror = samples.length - 1 - index
    samples[mirror] = (samples[mirror] ?? 0) * gain
  }
  return { ...sound, samples }
}

export interface Gaps {
  leadSamples: number
  /** Between piece n and n+1. */
  betweenSamples: (index: number) => number
  tailSamples: number
}

/** Pieces one after the other with silence before, between and after. */
export function joinWithGaps(
  parts: readonly Float32Array[],
  gaps: Gaps,
): { samples: Float32Array; pieces: readonly Piece[] } {
  const pieces: Piece[] = []
  let at = gaps.leadSamples
  for (const [index, part] of parts.entries()) {
    pieces.push({ startSample: at, endSample: at + part.length })
    at += part.length + (index < parts.length - 1 ? gaps.betweenSamples(index) : gaps.tailSamples)
  }
  const samples = new Float32Array(at)
  for (const [index, part] of parts.entries()) samples.set(part, pieces[index]?.startSample ?? 0)
  return { samples, pieces }
}

export function applyGain(samples: Float32Array, gainDb: number): Float32Array {
  const gain = 10 ** (gainDb / 20)
  return samples.map(sample => sample * gain)
}
