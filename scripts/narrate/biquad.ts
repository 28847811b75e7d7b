/**
 * Second-order filters, transposed direct form II. `highPass` after R. Bristow-Johnson, "Cookbook formulae for
 * audio EQ biquad filter coefficients"; `kWeighting` is the pair of ITU-R BS.1770-5 Annex 1, whose tables hold
 * for 48 kHz: for other rates both stages are designed anew from the analogue values behind the tables
 * (B. De Man, "Evaluation of implementations of the EBU R128 loudness measurement", AES 145, 2018).
 */
export interface Biquad {
  b0: number
  b1: number
  b2: number
  a1: number
  a2: number
}

export function highPass(rateHz: number, cutoffHz: number, q = Math.SQRT1_2): Biquad {
  const omega = (2 * Math.PI * cutoffHz) / rateHz
  const alpha = Math.sin(omega) / (2 * q)
  const cos = Math.cos(omega)
  const a0 = 1 + alpha
  return {
    b0: (1 + cos) / 2 / a0,
    b1: -(1 + cos) / a0,
    b2: (1 + cos) / 2 / a0,
    a1: (-2 * cos) / a0,
    a2: (1 - alpha) / a0,
  }
}

const SHELF = { frequencyHz: 1681.974450955533, gainDb: 3.999843853973347, q: 0.7071752369554196 }
const WEIGHT = { frequencyHz: 38.13547087602444, q: 0.5003270373238773 }

/** Shelf of the head's acoustics, then the revised low-frequency B-curve. */
export function kWeighting(rateHz: number): readonly [Biquad, Biquad] {
  const shelfK = Math.tan((Math.PI * SHELF.frequencyHz) / rateHz)
  const high = 10 ** (SHELF.gainDb / 20)
  const band = high ** 0.4996667741545416
  const shelfA0 = 1 + shelfK / SHELF.q + shelfK ** 2
  const shelf = {
    b0: (high + (band * shelfK) / SHELF.q + shelfK ** 2) / shelfA0,
    b1: (2 * (shelfK ** 2 - high)) / shelfA0,
    b2: (high - (band * shelfK) / SHELF.q + shelfK ** 2) / shelfA0,
    a1: (2 * (shelfK ** 2 - 1)) / shelfA0,
    a2: (1 - shelfK / SHELF.q + shelfK ** 2) / shelfA0,
  }
  const k = Math.tan((Math.PI * WEIGHT.frequencyHz) / rateHz)
  const a0 = 1 + k / WEIGHT.q + k ** 2
  return [shelf, { b0: 1, b1: -2, b2: 1, a1: (2 * (k ** 2 - 1)) / a0, a2: (1 - k / WEIGHT.q + k ** 2) / a0 }]
}

export function filter(samples: Float32Array | Float64Array, { b0, b1, b2, a1, a2 }: Biquad): Float64Array {
  const out = new Float64Array(samples.length)
  let z1 = 0
  let z2 = 0
  for (let index = 0; index < samples.length; index += 1) {
    const x = samples[index] ?? 0
    const y = b0 * x + z1
    z1 = b1 * x - a1 * y + z2
    z2 = b2 * x - a2 * y
    out[index] = y
  }
  return out
}
