/** Reading lists that are never empty where they are read; a wrong index is a mistake in the drawing and says so. */
export function item<T>(list: readonly T[], index: number): T {
  const value = list[index < 0 ? list.length + index : index]
  if (value === undefined)
    throw new RangeError(`index ${index}: expected less than the list's length ${list.length}`)
  return value
}

export const last = <T>(list: readonly T[]): T => item(list, -1)

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Neighbours: [a, b], [b, c] … */
export const neighbours = <T>(list: readonly T[]): [T, T][] =>
  list.slice(1).map((value, index): [T, T] => [item(list, index), value])

export const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value))
