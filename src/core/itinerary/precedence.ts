/** What comes after a node where all are visited, by way of others too: with itself among it, no order would do. */

export function everythingAfter(
  precedence: readonly (readonly [number, number])[],
): (node: number) => ReadonlySet<number> {
  const next = new Map<number, number[]>()
  for (const [before, after] of precedence) next.set(before, [...(next.get(before) ?? []), after])
  return node => {
    const found = new Set<number>()
    const open = [node]
    for (let at = open.pop(); at !== undefined; at = open.pop())
      for (const later of next.get(at) ?? [])
        if (!found.has(later)) {
          found.add(later)
          open.push(later)
        }
    return found
  }
}
