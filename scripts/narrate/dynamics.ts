/**
 * Evenness for listening outdoors. Compressor: feed-forward, level in the log domain, soft knee, smooth branching
 * peak detector (Giannoulis, Massberg, Reiss, "Digital Dynamic Range Compressor Design", JAES 60(6), 2012).
 * Limiter: the gain that each true peak needs, held and averaged over a window around it, so that it is never
 * overshot and never jumps.
 */
import { truePeaks } from './loudness'

export interface CompressorSettings {
  thresholdDbfs: number
  ratio: number
  kneeDb: number
  attackSeconds: number
  releaseSeconds: number
}

/** Gentle: at most a few decibels between a stressed vowel and the end of a sentence. */
export const GENTLE: CompressorSettings = {
  thresholdDbfs: -22,
  ratio: 2.5,
  kneeDb: 8,
  attackSeconds: 0.005,
  releaseSeconds: 0.09,
}
const FLOOR_DB = -96

/** How much is taken away from a level. */
export function gainReductionDb(
  levelDbfs: number,
  { thresholdDbfs, ratio, kneeDb }: CompressorSettings,
): number {
  const over = levelDbfs - thresholdDbfs
  const slope = 1 - 1 / ratio
  if (2 * over <= -kneeDb) return 0
  if (2 * over >= kneeDb) return slope * over
  return (slope * (over + kneeDb / 2) ** 2) / (2 * kneeDb)
}

export function compress(
  samples: Float32Array,
  rateHz: number,
  settings: CompressorSettings = GENTLE,
): Float32Array {
  const attack = Math.exp(-1 / (settings.attackSeconds * rateHz))
  const release = Math.exp(-1 / (settings.releaseSeconds * rateHz))
  let reductionDb = 0
  return samples.map(sample => {
    const levelDb = Math.max(FLOOR_DB, 20 * Math.log10(Math.abs(sample) + 1e-9))
    const wantedDb = gainReductionDb(levelDb, settings)
    const pole = wantedDb > reductionDb ? attack : release
    reductionDb = pole * reductionDb + (1 - pole) * wantedDb
    return sample * 10 ** (-reductionDb / 20)
  })
}

/** Smallest value within `radius` of each index (monotonic queue). */
function slidingMinimum(values: Float32Array, radius: number): Float32Array {
  const out = new Float32Array(values.length)
  const queue = new Int32Array(values.length)
  let head = 0
  let tail = 0
  for (let index = 0; index < values.length + radius; index += 1) {
    if (index < values.length) {
      const value = values[index] ?? 1
      while (tail > head && (values[queue[tail - 1] ?? 0] ?? 1) >= value) tail -= 1
      queue[tail] = index
      tail += 1
    }
    const centre = index - radius
    while (tail > head && (queue[head] ?? 0) < centre - radius) head += 1
    if (centre >= 0) out[centre] = values[queue[head] ?? 0] ?? 1
  }
  return out
}

/** Mean of the values within `radius` of each index; the ends go on with their own value. */
function slidingMean(values: Float32Array, radius: number): Float32Array {
  const at = (index: number) => values[Math.min(values.length - 1, Math.max(0, index))] ?? 1
  let sum = 0
  for (let index = -radius - 1; index < radius; index += 1) sum += at(index)
  return values.map((_, index) => {
    sum += at(index + radius) - at(index - radius - 1)
    return sum / (radius * 2 + 1)
  })
}

/** No true peak above `ceilingDbtp`. */
export function limit(
  samples: Float32Array,
  rateHz: number,
  ceilingDbtp: number,
  windowSeconds = 0.005,
): Float32Array {
  const ceiling = 10 ** (ceilingDbtp / 20)
  const needed = truePeaks(samples, rateHz).map(peak => (peak > ceiling ? ceiling / peak : 1))
  const radius = Math.max(1, Math.round(windowSeconds * rateHz))
  const gain = slidingMean(slidingMinimum(needed, radius), radius)
  return samples.map((sample, index) => sample * (gain[index] ?? 1))
}
