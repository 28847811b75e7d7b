/** SHA-256 (FIPS 180-4) of bytes, for platforms without one of their own. Hex digits in lower case. */

/** First 32 bits of the fractional parts of the cube roots of the first 64 primes, and of the square roots of eight. */
const { K, H0 } = constants()

function constants(): { K: Uint32Array; H0: Uint32Array } {
  const primes: number[] = []
  for (let n = 2; primes.length < 64; n += 1) if (primes.every(prime => n % prime !== 0)) primes.push(n)
  const fraction = (root: number) => Math.floor((root - Math.floor(root)) * 0x1_0000_0000)
  return {
    K: Uint32Array.from(primes, prime => fraction(Math.cbrt(prime))),
    H0: Uint32Array.from(primes.slice(0, 8), prime => fraction(Math.sqrt(prime))),
  }
}

const BLOCK = 64
const rotate = (x: number, by: number): number => (x >>> by) | (x << (32 - by))

function compress(state: Uint32Array, view: DataView, at: number, w: Int32Array): void {
  for (let i = 0; i < 16; i += 1) w[i] = view.getInt32(at + i * 4)
  for (let i = 16; i < 64; i += 1) {
    const a = w[i - 15] as number
    const b = w[i - 2] as number
    const s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3)
    const s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10)
    w[i] = ((w[i - 16] as number) + s0 + (w[i - 7] as number) + s1) | 0
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  for (let i = 0; i < 64; i += 1) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (K[i] as number) + (w[i] as number)) | 0
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  ;[a, b, c, d, e, f, g, h].forEach((value, i) => (state[i] = (state[i] as number) + value))
}

export function sha256Hex(bytes: Uint8Array): string {
  const state = H0.slice()
  const w = new Int32Array(64)
  const whole = bytes.length - (bytes.length % BLOCK)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < whole; at += BLOCK) compress(state, view, at, w)
  // the rest, a one bit, and the length in bits
  const rest = bytes.length - whole
  const tail = new Uint8Array(rest < BLOCK - 8 ? BLOCK : 2 * BLOCK)
  tail.set(bytes.subarray(whole))
  tail[rest] = 0x80
  const end = new DataView(tail.buffer)
  end.setUint32(tail.length - 8, Math.floor(bytes.length / 0x2000_0000))
  end.setUint32(tail.length - 4, (bytes.length << 3) >>> 0)
  for (let at = 0; at < tail.length; at += BLOCK) compress(state, end, at, w)
  return Array.from(state, word => word.toString(16).padStart(8, '0')).join('')
}
