/** Positions as GeoJSON (RFC 7946): WGS-84, [lng, lat], for people who look at them on a map of theirs. */
import type { Feature, FeatureCollection, Point } from 'geojson'
import type { AuthoredContent } from '@/content/authored'
import { LICENCES } from '@/content/compile/licences'
import type { GridPosition, Names } from '@/content/schema'
import { gridToWgs84 } from '@/core/geo/grid'
import type { Wgs84 } from '@/core/geo/types'
import { UsageError } from '../editing/kinds'

/** Kinds that have a position. */
export const POINT_FOLDERS = ['places', 'relics', 'services'] as const
export type PointFolder = (typeof POINT_FOLDERS)[number]

export interface PointProperties {
  folder: PointFolder
  id: string
  kind: string
  'names.zh': string
  'names.en': string
  /** The honest error; a new one for a position that is moved. */
  accuracyMeters: number
  /** For a position that is moved: the id of the source that says so. */
  source: string | null
}

/** A centimetre. */
const DECIMALS = 7
export const rounded = (degrees: number): number => Number(degrees.toFixed(DECIMALS))

export function lngLatOf({ u, v }: GridPosition): Wgs84 {
  const [lng, lat] = gridToWgs84([u, v])
  return [rounded(lng), rounded(lat)]
}

export function pointFolder(word: string): PointFolder {
  const folder = POINT_FOLDERS.find(name => name === word || name === `${word}s`)
  if (folder === undefined)
    throw new UsageError(`kind = ${JSON.stringify(word)}; expected one of ${POINT_FOLDERS.join(', ')}`)
  return folder
}

interface Positioned {
  id: string
  kind: string
  names: Names
  position: GridPosition | null
}

/** What has no position of its own (kept by the museum) is left out. */
export function pointsOf(
  content: Pick<AuthoredContent, PointFolder>,
  folder: PointFolder,
): FeatureCollection<Point, PointProperties> & { licences: typeof LICENCES } {
  const things: readonly Positioned[] = content[folder]
  const features = things.flatMap(({ id, kind, names, position }): Feature<Point, PointProperties>[] =>
    position === null
      ? []
      : [
          {
            type: 'Feature',
            id,
            geometry: { type: 'Point', coordinates: [...lngLatOf(position)] },
            properties: {
              folder,
              id,
              kind,
              'names.zh': names.zh,
              'names.en': names.en,
              accuracyMeters: position.accuracyMeters,
              source: null,
            },
          },
        ],
  )
  return { type: 'FeatureCollection', features, licences: LICENCES }
}
