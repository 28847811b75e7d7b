/**
 * WeChat's map is told the picture's two corners in GCJ-02 and stretches it between them, linearly in Mercator. The
 * shift between the datums is not linear: what that costs must stay well below a metre all over the palace.
 */
import { hallViews } from '@/content/compile/halls'
import { distanceMeters } from '@/core/geo/distance'
import { fromGcj02, toGcj02 } from '@/core/geo/gcj02'
import { gcjBox } from '@/core/geo/gcjBox'
import { gridToWgs84 } from '@/core/geo/grid'
import { fromMercator, pictureFrame, toMercator } from '@/core/geo/mercator'
import { wgs84, type Gcj02, type Wgs84 } from '@/core/geo/types'
import { loadAuthored } from '../../server/content/load'
import { overlayDrawn, OVERLAY_WIDTH_PX } from '../../scripts/overlay'
import { sceneOf } from '../../scripts/overlay-drawing/scene'
import { CONTENT_DIR } from '../helpers/bundle'

let southWest: Wgs84
let northEast: Wgs84
let halls: { id: string; position: Wgs84 }[]
beforeAll(async () => {
  const content = await loadAuthored(CONTENT_DIR)
  const scene = sceneOf(overlayDrawn(content), OVERLAY_WIDTH_PX)
  southWest = scene.southWest
  northEast = scene.northEast
  halls = hallViews(content).map(({ id, position }) => ({ id, position: wgs84(...position) }))
})

/** Where the native map draws the picture's pixel of a position: back in WGS-84. */
function drawnAt(position: Wgs84): Wgs84 {
  const { toPixel, widthPx, heightPx } = pictureFrame(southWest, northEast, OVERLAY_WIDTH_PX)
  const [x, y] = toPixel(position)
  const plain = ([lng, lat]: Gcj02): Wgs84 => wgs84(lng, lat)
  const box = gcjBox(southWest, northEast)
  const [west, south] = toMercator(plain(box.southWest))
  const [east, north] = toMercator(plain(box.northEast))
  const at = fromMercator([west + ((east - west) * x) / widthPx, north + ((south - north) * y) / heightPx])
  return fromGcj02([...at] as unknown as Gcj02)
}
const errorMeters = (position: Wgs84): number => distanceMeters(drawnAt(position), position)

it('lies right within 0.6 m on every 25 m of the palace', () => {
  let worst = 0
  for (let u = -420; u <= 420; u += 25)
    for (let v = -520; v <= 520; v += 25) worst = Math.max(worst, errorMeters(gridToWgs84([u, v])))
  expect(worst).toBeLessThan(0.6)
})

it('lies right within 0.6 m at every named hall', () => {
  expect(halls.length).toBeGreaterThan(20)
  expect(halls.filter(({ position }) => errorMeters(position) >= 0.6).map(({ id }) => id)).toEqual([])
})

it('would be half a kilometre off if a corner were left in WGS-84', () => {
  const [lng, lat] = toGcj02(southWest)
  expect(distanceMeters(southWest, wgs84(lng, lat))).toBeGreaterThan(500)
})
