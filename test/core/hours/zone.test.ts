/** Beijing's clock does not depend on the machine's zone, nor on anybody's summer time. */
import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import {
  addDays,
  daysBetween,
  daysInMonth,
  instantOf,
  localDateOf,
  localMinutesOf,
  weekdayOf,
} from '@/core/hours/zone'

const run = promisify(execFile)
const ROOT = resolve(__dirname, '../../..')
const PALACE =
  'Apr 01-Oct 31 Tu-Su,PH 08:30-17:00 open "last entry 16:00"; Nov 01-Mar 31 Tu-Su,PH 08:30-16:30 open "last entry 15:30"'
/** Days on which clocks change in the zones below, and the turns of season and year. */
const DAYS = [
  '2026-03-08',
  '2026-03-09',
  '2026-03-29',
  '2026-04-01',
  '2026-04-24',
  '2026-10-25',
  '2026-11-01',
  '2026-12-31',
]

interface Printed {
  offsets: number[]
  lines: string[]
}
async function statesIn(zone: string): Promise<Printed> {
  const { stdout } = await run(
    process.execPath,
    ['--import', 'tsx', resolve(__dirname, 'print-states.ts'), PALACE, ...DAYS],
    { cwd: ROOT, env: { ...process.env, TZ: zone } },
  )
  return JSON.parse(stdout) as Printed
}

it('says the same at home, abroad and where the clocks change', async () => {
  const home = await statesIn('Asia/Shanghai')
  expect(home.offsets).toEqual([-480, -480])
  expect(home.lines).toHaveLength(DAYS.length * 96)
  expect(home.lines[8 * 96 - 1]).toMatch(/^2026-12-31 1425 closed /)
  // by eye: Beijing's midnight is minute 0 of each day
  expect(
    home.lines.filter((_, i) => i % 96 === 0).map(line => line.split(' ').slice(0, 2).join(' ')),
  ).toEqual(DAYS.map(day => `${day} 0`))
  const abroad = {
    'America/New_York': [300, 240],
    'Africa/Cairo': [-120, -180],
    'Pacific/Kiritimati': [-840, -840],
  }
  for (const [zone, offsets] of Object.entries(abroad)) {
    const there = await statesIn(zone)
    expect([zone, there.offsets]).toEqual([zone, offsets])
    expect(there.lines).toEqual(home.lines)
  }
}, 60_000)

it('is eight hours ahead of UTC in winter and in summer', () => {
  for (const date of ['2026-01-15', '2026-07-15', '2026-03-29']) {
    expect(instantOf(date, 0)).toBe(Date.parse(`${date}T00:00:00Z`) - 8 * 3_600_000)
    expect(localDateOf(instantOf(date, 0))).toBe(date)
    expect(localDateOf(instantOf(date, 0) - 1)).toBe(addDays(date, -1))
    expect(localMinutesOf(instantOf(date, 511))).toBe(511)
  }
})

it('counts days', () => {
  expect(addDays('2025-12-31', 1)).toBe('2026-01-01')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(daysBetween('2025-12-31', '2026-03-01')).toBe(60)
  expect(weekdayOf('2026-05-11')).toBe(1)
  expect([daysInMonth(2, 2026), daysInMonth(2, 2028), daysInMonth(2, null)]).toEqual([28, 29, 29])
  expect(() => weekdayOf('2026-02-30')).toThrow('date = "2026-02-30"')
})
