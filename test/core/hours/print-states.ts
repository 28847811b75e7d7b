/**
 * Run in a process of its own, in another zone: prints the zone's offsets, and the palace's state at each quarter of
 * an hour of the days around which clocks somewhere are changed.
 */
import { parseHours } from '../../../src/core/hours/parse'
import { openState } from '../../../src/core/hours/state'
import { localDateOf, localMinutesOf } from '../../../src/core/hours/zone'

const [text = '', ...days] = process.argv.slice(2)
const QUARTER_MS = 15 * 60_000
const hours = parseHours(text)
const calendar = { years: [], everyYear: { since: 0, days: [] } }
const lines = days.flatMap(day =>
  Array.from({ length: 96 }, (_, i) => {
    const ms = Date.parse(`${day}T00:00+08:00`) + i * QUARTER_MS
    const { state, untilMs, nextOpenMs } = openState(hours, ms, calendar)
    return [localDateOf(ms), localMinutesOf(ms), state, untilMs, nextOpenMs].join(' ')
  }),
)
const offsets = [0, 6].map(month => new Date(2026, month, 15).getTimezoneOffset())
console.log(JSON.stringify({ offsets, lines }))
