/** The names and signs of a bundle for the label layer: landmarks from afar, side gates when one stands near. */
import type { Bundle, HallView, Lang, ServiceView } from '@/content/bundle-types'
import { wgs84ToGrid } from '@/core/geo/grid'
import { drawLabel, drawSeal, labelLines } from './labels'
import type { MapLabel } from './labelLayer'
import type { MapPalette } from './palette'

/** By importance 1 … 5; halls without a story wait a little longer. */
const FROM_ZOOM = [0, 14.9, 15.9, 16.8, 17.6] as const
const UNTOLD_LATER = 0.5
const SERVICE_COLOUR = '#24605f'
/** Services that were asked for stand before all names but the landmarks'. */
const SERVICE_IMPORTANCE = 1.5

function hallLabel(hall: HallView, lang: Lang, palette: MapPalette): MapLabel {
  const [u, v] = wgs84ToGrid(hall.position)
  const { importance, place: told } = hall
  return {
    kind: told ? 'place' : 'hall',
    id: hall.id,
    u,
    v,
    topMeters: hall.topMeters,
    importance: importance + (told ? 0 : UNTOLD_LATER),
    fromZoom: (FROM_ZOOM[importance - 1] ?? 18) + (told || importance === 1 ? 0 : UNTOLD_LATER),
    draw: () => drawLabel(labelLines(hall.names, importance, lang, told), palette),
  }
}

export const hallLabels = ({ halls }: Bundle, lang: Lang, palette: MapPalette): MapLabel[] =>
  halls.map(hall => hallLabel(hall, lang, palette))

export const serviceLabels = (
  services: readonly ServiceView[],
  words: (kind: ServiceView['kind']) => string,
): MapLabel[] =>
  services.map(({ id, kind, position }) => {
    const [u, v] = wgs84ToGrid(position)
    return {
      kind: 'service',
      id,
      u,
      v,
      topMeters: 3,
      importance: SERVICE_IMPORTANCE,
      fromZoom: 0,
      draw: () => drawSeal(words(kind), SERVICE_COLOUR),
    }
  })
