/** Taking a way along: which file it becomes, what it is called, and that it holds what the card says. */
import { takeWay } from '@/pages/guide/takeWay'
import { gridToWgs84 } from '@/core/geo/grid'
import type { Route } from '@/core/routing/route'
import type { Step } from '@/core/routing/steps'
import { readGpx } from '@/core/trigger/gpx'
import { files } from '@/platform/files'

const save = jest.spyOn(files, 'save').mockResolvedValue('saved')
beforeEach(() => save.mockClear())

const route: Route = {
  legs: [],
  line: [gridToWgs84([0, 0]), gridToWgs84([0, 50])],
  lengthMeters: 50,
  seconds: 45,
  stepsUp: 0,
  stepsDown: 0,
  unknownPieces: 0,
  tickets: [],
}
const stepOf = (kind: Step['kind'], atMeters: number): Step => ({
  kind,
  turn: 'straight',
  bearingDegrees: 0,
  atMeters,
  lengthMeters: 50 - atMeters,
  landmark: null,
  stepsUp: 0,
  stepsDown: 0,
})
const way = {
  id: 'taihedian',
  name: '去太和殿 <&>',
  route,
  lines: [
    { step: stepOf('walk', 0), text: '向北走 50 米' },
    { step: stepOf('arrive', 50), text: '到了：太和殿' },
  ],
}
const NOW_MS = Date.UTC(2026, 4, 1)
const saved = (): [string, string, string] => save.mock.calls[0] ?? ['', '', '']

it('as GPX, with the line and the words of the steps', async () => {
  await expect(takeWay(way, 'gpx', NOW_MS)).resolves.toBe('saved')
  const [name, text, mime] = saved()
  expect([name, mime]).toEqual(['way-taihedian.gpx', 'application/gpx+xml'])
  expect(readGpx(text)).toHaveLength(2)
  expect(text).toContain('向北走 50 米')
  expect(text).toContain('2026-05-01T00:00:00.000Z')
})

it('as GeoJSON, with the name as it is', async () => {
  await takeWay(way, 'geojson', NOW_MS)
  const [name, text, mime] = saved()
  expect([name, mime]).toEqual(['way-taihedian.geojson', 'application/geo+json'])
  const { features } = JSON.parse(text) as { features: { properties: Record<string, unknown> }[] }
  expect(features[0]?.properties).toMatchObject({ name: '去太和殿 <&>', lengthMeters: 50, seconds: 45 })
  expect(features.slice(1).map(({ properties }) => properties['instruction'])).toEqual([
    '向北走 50 米',
    '到了：太和殿',
  ])
})

it('is called by letters that every device can name a file with', async () => {
  await takeWay({ ...way, id: '../Meet 会合/1' }, 'gpx', NOW_MS)
  expect(saved()[0]).toBe('way--meet-1.gpx')
})

it('says when it could not be saved', async () => {
  save.mockResolvedValueOnce('failed')
  await expect(takeWay(way, 'gpx', NOW_MS)).resolves.toBe('failed')
})
