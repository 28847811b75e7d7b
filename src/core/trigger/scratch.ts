/**
 * Working memory that is used again at every fix: to allocate it anew costs more than what is done in it. Nothing of
 * it may outlive the call that asked for it, so that what goes in and what comes out stay plain values.
 */

/** Gives the same array again and again, of the asked length at least; what it holds is left over from before. */
export function reused<T extends { readonly length: number }>(
  make: (length: number) => T,
): (length: number) => T {
  let kept = make(0)
  return length => {
    if (kept.length < length) kept = make(length)
    return kept
  }
}

export const floats = (): ((length: number) => Float32Array) => reused(length => new Float32Array(length))
export const bytes = (): ((length: number) => Uint8Array) => reused(length => new Uint8Array(length))
export const integers = (): ((length: number) => Int32Array) => reused(length => new Int32Array(length))
