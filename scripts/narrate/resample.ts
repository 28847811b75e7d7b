/**
 * Change of sample rate by a rational factor: a Kaiser-windowed sinc, one filter phase per output position
 * (J. O. Smith, "Digital Audio Resampling", CCRMA; Kaiser window beta 9 ≈ -90 dB).
 */
const HALF_WIDTH = 16
const BETA = 9

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))

/** Modified Bessel function of the first kind, order 0, by its series. */
function besselI0(x: number): number {
  let sum = 1
  let term = 1
  for (let k = 1; term > sum * 1e-12; k += 1) {
    term *= (x / (2 * k)) ** 2
    sum += term
  }
  return sum
}

const sinc = (x: number) => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x))

/** Taps per phase: `phase / phases` is the position between two input samples. Each phase sums to 1. */
function filterPhases(phases: number, cutoff: number, halfWidth: number): readonly Float64Array[] {
  const all: Float64Array[] = []
  for (let phase = 0; phase < phases; phase += 1) {
    const taps = new Float64Array(halfWidth * 2)
    for (let tap = 0; tap < taps.length; tap += 1) {
      const x = tap - halfWidth + 1 - phase / phases
      const edge = x / halfWidth
      const window = Math.abs(edge) < 1 ? besselI0(BETA * Math.sqrt(1 - edge * edge)) / besselI0(BETA) : 0
      taps[tap] = cutoff * sinc(cutoff * x) * window
    }
    const sum = taps.reduce((total, tap) => total + tap, 0)
    all.push(taps.map(tap => tap / sum))
  }
  return all
}

/** The same sound at another rate; the length is that of the input times the ratio, rounded up. */
export function resample(samples: Float32Array, fromHz: number, toHz: number): Float32Array {
  if (!Number.isInteger(fromHz) || !Number.isInteger(toHz) || fromHz <= 0 || toHz <= 0) {
    throw new Error(`sample rates "${fromHz}" → "${toHz}": expected whole positive numbers of hertz`)
  }
  if (fromHz === toHz) return samples.slice()
  const divisor = gcd(fromHz, toHz)
  const phases = toHz / divisor
  const step = fromHz / divisor
  // 5 % below the lower Nyquist frequency; the filter widens as it gets narrower in frequency
  const cutoff = Math.min(1, toHz / fromHz) * 0.95
  const halfWidth = Math.ceil(HALF_WIDTH / Math.min(1, toHz / fromHz))
  const filters = filterPhases(phases, cutoff, halfWidth)
  const out = new Float32Array(Math.ceil((samples.length * phases) / step))
  for (let index = 0; index < out.length; index += 1) {
    const position = index * step
    const base = Math.floor(position / phases)
    const taps = filters[position % phases] ?? new Float64Array(0)
    const first = base - halfWidth + 1
    let sum = 0
    for (let tap = Math.max(0, -first); tap < taps.length && first + tap < samples.length; tap += 1) {
      sum += (taps[tap] ?? 0) * (samples[first + tap] ?? 0)
    }
    out[index] = sum
  }
  return out
}
