import { moodOf, moodOfSun, sunOver } from '@/core/sky/sun'

const beijing = (iso: string): number => Date.parse(`${iso}+08:00`)

it('stands in the south at noon, as high as the season has it', () => {
  // solar noon in Beijing is about 12:16; heights are 90° − 39.92° ± 23.44°
  const june = sunOver(beijing('2026-06-21T12:16:00'))
  expect(june.altitudeDegrees).toBeCloseTo(73.5, 0)
  expect(june.azimuthDegrees).toBeGreaterThan(170)
  expect(june.azimuthDegrees).toBeLessThan(190)
  expect(sunOver(beijing('2026-12-22T12:13:00')).altitudeDegrees).toBeCloseTo(26.7, 0)
})

it('rises in the east and sets in the west', () => {
  const morning = sunOver(beijing('2026-03-20T07:00:00'))
  const evening = sunOver(beijing('2026-03-20T18:00:00'))
  expect(morning.azimuthDegrees).toBeLessThan(120)
  expect(evening.azimuthDegrees).toBeGreaterThan(240)
})

it.each([
  ['2026-11-22T12:00:00', 'day'],
  ['2026-11-22T16:30:00', 'dusk'],
  ['2026-11-22T19:00:00', 'night'],
  ['2026-06-21T05:10:00', 'dusk'],
] as const)('%s in Beijing is %s', (time, mood) => {
  expect(moodOfSun(sunOver(beijing(time)))).toBe(mood)
})

it('follows a wish against the sun', () => {
  const midnight = sunOver(beijing('2026-11-22T00:00:00'))
  expect(moodOf('auto', midnight)).toBe('night')
  expect(moodOf('snow', midnight)).toBe('snow')
})
