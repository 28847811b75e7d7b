/** The steps from an old value to a new one, each valid after the ones before it. */
import { same } from '../comparing/changes'

export type Path = readonly (string | number)[]
export type Step =
  | { do: 'set'; path: Path; value: unknown }
  | { do: 'insert'; path: Path; value: unknown }
  | { do: 'remove'; path: Path }

type Values = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Values =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** Entries before and after which nothing changed stay; those between are changed one by one. */
function listSteps(before: readonly unknown[], after: readonly unknown[], path: Path): Step[] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && same(before[head], after[head])) head++
  let tail = 0
  while (tail < shorter - head && same(before[before.length - 1 - tail], after[after.length - 1 - tail]))
    tail++
  const pairs = shorter - head - tail
  const steps: Step[] = []
  for (let index = head; index < head + pairs; index++)
    steps.push(...stepsBetween(before[index], after[index], [...path, index]))
  for (let index = before.length - tail - 1; index >= head + pairs; index--)
    steps.push({ do: 'remove', path: [...path, index] })
  for (let index = head + pairs; index < after.length - tail; index++)
    steps.push({ do: 'insert', path: [...path, index], value: after[index] })
  return steps
}

export function stepsBetween(before: unknown, after: unknown, path: Path = []): Step[] {
  if (same(before, after)) return []
  if (isObject(before) && isObject(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name): Step[] => {
      const at = [...path, name]
      if (after[name] === undefined) return before[name] === undefined ? [] : [{ do: 'remove', path: at }]
      if (before[name] === undefined) return [{ do: 'insert', path: at, value: after[name] }]
      return stepsBetween(before[name], after[name], at)
    })
  // an empty list has no entry beside which another could stand
  if (Array.isArray(before) && Array.isArray(after) && before.length > 0 && after.length > 0)
    return listSteps(before, after, path)
  return [{ do: 'set', path, value: after }]
}
