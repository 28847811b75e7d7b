/**
 * Named halls stand where OpenStreetMap has surveyed them. The tables are read from the survey itself, not from our
 * geometry; what is estimated there is not in them.
 */
import { resolve } from 'node:path'
import { boundingBox } from '@/core/geo/polygon'
import { shapeRings } from '@/core/geo/shapes'
import type { AuthoredContent } from '@/content/authored'
import { loadAuthored } from '../../server/content/load'
import { KNOWN_POSITIONS_NORTH } from './known-positions-north'
import { KNOWN_POSITIONS_SOUTH } from './known-positions-south'

const WITHIN_METERS = 2
const KNOWN = [...KNOWN_POSITIONS_SOUTH, ...KNOWN_POSITIONS_NORTH]

let content: AuthoredContent
beforeAll(async () => {
  content = await loadAuthored(resolve(__dirname, '../../content'))
})

/** Middles of all buildings that belong to a place or hall. */
function middlesOf(id: string): [u: number, v: number][] {
  return content.geo.flatMap(file =>
    file.layer === 'buildings'
      ? file.features
          .filter(({ place, hall }) => (place ?? hall?.id) === id)
          .map(({ shape }): [number, number] => {
            const { min, max } = boundingBox(shapeRings(shape).flat())
            return [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2]
          })
      : [],
  )
}

it('knows enough positions to mean something', () => {
  expect(KNOWN.length).toBeGreaterThanOrEqual(60)
  expect(new Set(KNOWN.map(({ id }) => id)).size).toBe(KNOWN.length)
})

it.each(KNOWN)('$id stands within 2 m of its survey', ({ id, u, v }) => {
  const away = middlesOf(id).map(([mu, mv]) => Math.hypot(mu - u, mv - v))
  expect(away.length).toBeGreaterThan(0)
  expect(Math.min(...away)).toBeLessThanOrEqual(WITHIN_METERS)
})
