/** A golden walk as a file: one event a line, so that a change shows as the lines that changed. */
import { diffArrays } from 'diff'
import type { Palace } from '../replaying/world'
import { runWalk, type GoldenEvent } from './run'
import { inputsOf, type GoldenWalk } from './walks'

export interface Golden {
  name: string
  seed: string
  shows: string
  events: readonly GoldenEvent[]
}

export const goldenOf = (walk: GoldenWalk, palace: Palace): Golden => ({
  name: walk.name,
  seed: walk.seed,
  shows: walk.shows,
  events: runWalk(palace.world, inputsOf(walk, palace), walk.restartSecond).events,
})

/** As Prettier leaves it. */
export function goldenText({ name, seed, shows, events }: Golden): string {
  const head = Object.entries({ name, seed, shows }).map(
    ([field, value]) => `  ${JSON.stringify(field)}: ${JSON.stringify(value)},`,
  )
  const list =
    events.length === 0 ? ['  "events": []'] : ['  "events": [', events.map(line).join(',\n'), '  ]']
  return ['{', ...head, ...list, '}', ''].join('\n')
}

const line = (event: GoldenEvent): string =>
  `    { ${Object.entries(event)
    .map(([field, value]) => `${JSON.stringify(field)}: ${listed(value)}`)
    .join(', ')} }`

const listed = (value: unknown): string =>
  Array.isArray(value) ? `[${value.map(item => JSON.stringify(item)).join(', ')}]` : JSON.stringify(value)

/** Lines that differ, `-` as kept and `+` as it is now; empty when both say the same. */
export function differences(kept: string, now: string): string[] {
  // the comma is gone where an event has become the last one
  const linesOf = (text: string): string[] => text.split('\n').map(text => text.replace(/,$/, ''))
  return diffArrays(linesOf(kept), linesOf(now)).flatMap(({ added, removed, value }) =>
    added || removed ? value.map(text => `${added ? '+' : '-'}${text}`) : [],
  )
}
