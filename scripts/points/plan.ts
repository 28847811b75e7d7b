/**
 * From GeoJSON to the files whose positions it moves. A moved position needs its error and the source that says so;
 * what lies outside the palace, or in another datum, is refused. One bad feature, and there is no plan.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { formatProblem, shortValue } from '@/content/check/problem'
import { gridPositionSchema, type GridPosition } from '@/content/schema'
import { distanceMeters } from '@/core/geo/distance'
import { toGcj02 } from '@/core/geo/gcj02'
import { gridToWgs84, wgs84ToGrid } from '@/core/geo/grid'
import type { Wgs84 } from '@/core/geo/types'
import { draftOf, problemsWith, type Draft } from '../editing/drafts'
import { readFeatures, type PointFeature } from './read'

/** Map programs round degrees; less than this is no move. */
const MOVED_METERS = 0.1
/** A position this near to where GCJ-02 would put the old one was taken from such a map. */
const OTHER_DATUM_METERS = 60

export interface PointPlan {
  drafts: readonly Draft[]
  problems: readonly string[]
  features: number
}

interface Written {
  position?: GridPosition | null
  sources?: string[]
}

type Found = { draft: Draft | null } | { problem: string }

function outsidePalace(lngLat: Wgs84): string | null {
  const [u, v] = wgs84ToGrid(lngLat)
  if (gridPositionSchema.safeParse({ u, v, accuracyMeters: 1 }).success) return null
  const turned = wgs84ToGrid([lngLat[1], lngLat[0]])
  const swapped = gridPositionSchema.safeParse({ u: turned[0], v: turned[1], accuracyMeters: 1 }).success
  return `[lng, lat] in WGS-84 within the palace${swapped ? '; these are [lat, lng]' : ''}`
}

const meters = (value: number): number => Math.round(value * 10) / 10

async function found(dir: string, feature: PointFeature, source: string | undefined): Promise<Found> {
  const { folder, id, accuracyMeters, source: own } = feature.properties
  const [lng = 0, lat = 0] = feature.geometry.coordinates
  const lngLat: Wgs84 = [lng, lat]
  const bad = (field: string, value: unknown, expected: string): Found => ({
    problem: `${folder}/${id}: ${field} = ${shortValue(value)}; expected ${expected}`,
  })
  const text = await readFile(path.join(dir, folder, `${id}.yaml`), 'utf8').catch(() => null)
  if (text === null) return bad('properties.id', id, `the id of a file in content/${folder}`)
  const outside = outsidePalace(lngLat)
  if (outside !== null) return bad('geometry.coordinates', [lng, lat], outside)
  const old = parse(text) as Written
  const before = old.position ?? null
  const place = before && gridToWgs84([before.u, before.v])
  const moved = place === null || distanceMeters(place, lngLat) > MOVED_METERS
  if (place && moved) {
    const [gcjLng, gcjLat] = toGcj02(place)
    if (distanceMeters([gcjLng, gcjLat], lngLat) < OTHER_DATUM_METERS)
      return bad(
        'geometry.coordinates',
        [lng, lat],
        'WGS-84; this is the old position in GCJ-02 (Amap, WeChat)',
      )
  }
  const said = own || source
  if (moved && !said)
    return bad(
      'properties.source',
      own,
      'the id of the source of the new position, here or by --source (and its error in accuracyMeters)',
    )
  const [u, v] = wgs84ToGrid(lngLat)
  const position = moved ? { u: meters(u), v: meters(v), accuracyMeters } : { ...before, accuracyMeters }
  const sources = old.sources ?? []
  const value = {
    ...old,
    position,
    sources: moved && said && !sources.includes(said) ? [...sources, said] : sources,
  }
  return { draft: draftOf(folder, id, text, value) }
}

/** `source`: for features that name none of their own. */
export async function planPoints(dir: string, text: string, source?: string): Promise<PointPlan> {
  const { features, problems: unread, count } = readFeatures(text)
  const problems = [...unread]
  const drafts: Draft[] = []
  for (const feature of features) {
    const outcome = await found(dir, feature, source)
    if ('problem' in outcome) problems.push(outcome.problem)
    else if (outcome.draft !== null) drafts.push(outcome.draft)
  }
  if (problems.length > 0) return { drafts: [], problems, features: count }
  const broken = drafts.length === 0 ? [] : (await problemsWith(dir, drafts)).map(formatProblem)
  return { drafts: broken.length > 0 ? [] : drafts, problems: broken, features: count }
}
