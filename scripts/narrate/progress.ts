/** Work side by side, and how long the rest of it will take. */

/** Calls `work` for each item, at most `count` at a time, in order; begins no more once `signal` says so. */
export async function sideBySide<T>(
  items: readonly T[],
  count: number,
  work: (item: T) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < items.length && signal?.aborted !== true) {
      const item = items[next] as T
      next += 1
      await work(item)
    }
  }
  await Promise.all(Array.from({ length: Math.min(count, items.length) }, worker))
}

/** `, about 12 min left`; nothing before some were made, as what is kept takes no time. */
export function restWords(made: number, seconds: number, left: number): string {
  if (made < 3 || left === 0) return ''
  const rest = (seconds / made) * left
  return rest < 90 ? `, about ${Math.ceil(rest)} s left` : `, about ${Math.ceil(rest / 60)} min left`
}
