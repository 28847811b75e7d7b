/** A report counts for the place it names, else for the group, else for the palace, and only while it is valid. */
import { reportedCrowd, type CrowdReports } from '@/core/crowd/report'

const group = { shift: 0, lagMinutes: 0, sources: [], estimate: true, confidence: 'low' } as const
const MODEL = { groups: [{ id: 'axis', places: ['hall', 'gate'], ...group }] }
const REPORTS: CrowdReports = {
  generatedMs: 10_000_000,
  validUntilMs: 10_600_000,
  areas: [
    { id: 'palace', level: 2, waitMinutes: null },
    { id: 'axis', level: 4, waitMinutes: null },
    { id: 'hall', level: 1, waitMinutes: 12 },
    { id: 'gate', level: null, waitMinutes: 3 },
  ],
}
const NOW = 10_060_000
const of = (id: string | null, nowMs = NOW, reports: CrowdReports | null = REPORTS) =>
  reportedCrowd(reports, MODEL, id, nowMs)

it('the narrowest that is known', () => {
  expect(of('hall')).toEqual({ level: 1, basis: 'place', generatedMs: 10_000_000, waitMinutes: 12 })
  // its own level is not known: the group's, and with it the group's waiting
  expect(of('gate')).toMatchObject({ level: 4, basis: 'group', waitMinutes: null })
  expect(of('elsewhere')).toMatchObject({ level: 2, basis: 'palace' })
  expect(of(null)).toMatchObject({ level: 2, basis: 'palace' })
  expect(reportedCrowd(REPORTS, null, 'gate', NOW)).toMatchObject({ basis: 'palace' })
})

it('nothing when it is out of date, from a time to come, or says nothing of here', () => {
  expect(of('hall', REPORTS.validUntilMs - 1)).not.toBeNull()
  expect(of('hall', REPORTS.validUntilMs)).toBeNull()
  expect(of('hall', REPORTS.generatedMs - 6 * 60_000)).toBeNull()
  expect(of('elsewhere', NOW, { ...REPORTS, areas: REPORTS.areas.slice(1) })).toBeNull()
  expect(of('hall', NOW, null)).toBeNull()
})
