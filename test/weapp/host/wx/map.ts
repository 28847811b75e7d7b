/** wx.createMapContext: every call is recorded; those that move the camera or add a picture also do so. */
import { mapBoxById, type MapBox } from '../builtins/map'
import type { GroundOverlay, MapMarker } from '../builtins/mapTypes'
import type { LatLng } from '../builtins/mercator'
import { toGcj02 } from '../datum'
import { ApiFailure, asyncApi, type Callbacks } from '../outcome'
import { recordCall, recordError } from '../recorder'
import { config } from '../state'

interface MapOptions extends Partial<LatLng> {
  /** documented as a string, understood as a number */
  id?: number | string
  points?: LatLng[]
  padding?: number[]
  markers?: MapMarker[]
  markerIds?: number[]
  markerId?: number
  clear?: boolean
  destination?: LatLng
}

type MapWork = (box: MapBox, options: MapOptions) => unknown

function ownLocation(): LatLng {
  if (typeof config.location === 'string') throw new ApiFailure('location is not available')
  return toGcj02(config.location)
}

function setOverlay(box: MapBox, options: MapOptions): void {
  const id = Number(options.id)
  if (!Number.isInteger(id))
    throw new ApiFailure(`overlay id is "${String(options.id)}", expected a whole number`)
  box.overlays.set(id, { ...box.overlays.get(id), ...(options as Partial<GroundOverlay>), id })
  box.redraw()
}

const METHODS: Record<string, MapWork> = {
  addGroundOverlay: setOverlay,
  updateGroundOverlay: setOverlay,
  removeGroundOverlay: (box, { id }) => {
    box.overlays.delete(Number(id))
    box.redraw()
  },
  moveToLocation: (box, { latitude, longitude }) => {
    const isGiven = latitude !== undefined && longitude !== undefined
    box.move(isGiven ? { latitude, longitude } : ownLocation(), 'update')
  },
  includePoints: (box, { points, padding }) => box.include(points ?? [], padding ?? []),
  getCenterLocation: ({ current }) => ({ latitude: current.latitude, longitude: current.longitude }),
  getScale: ({ current }) => ({ scale: current.scale }),
  getRegion: box => box.region(),
  getRotate: () => ({ rotate: 0 }),
  getSkew: () => ({ skew: 0 }),
  addMarkers: (box, { markers, clear }) => {
    if (clear) box.addedMarkers.clear()
    markers?.forEach(marker => box.addedMarkers.set(Number(marker.id), marker))
    box.redraw()
  },
  removeMarkers: (box, { markerIds }) => {
    markerIds?.forEach(id => box.addedMarkers.delete(Number(id)))
    box.redraw()
  },
}

/** Recorded and answered, without an effect on the drawing. */
const SILENT = [
  'translateMarker',
  'moveAlong',
  'setCenterOffset',
  'setBoundary',
  'setLocMarkerIcon',
  'initMarkerCluster',
  'addCustomLayer',
  'removeCustomLayer',
  'addArc',
  'removeArc',
  'eraseLines',
  'openMapApp',
  'addVisualLayer',
  'executeVisualLayerCommand',
]

function createMapContext(mapId: string): Record<string, unknown> {
  const context: Record<string, unknown> = {
    on: (event: string) => recordCall('MapContext.on', { mapId, event }),
    off: (event: string) => recordCall('MapContext.off', { mapId, event }),
  }
  const silent = SILENT.map((name): [string, MapWork] => [name, () => null])
  for (const [name, work] of [...Object.entries(METHODS), ...silent]) {
    const api = asyncApi<MapOptions & { mapId: string }>(`MapContext.${name}`, options => {
      const box = mapBoxById(mapId)
      if (!box) throw new ApiFailure(`map "${mapId}" is not on the page`)
      return work(box, options)
    })
    // MapContext gives no promises; a failure nobody listens to would go unseen, so it counts as an error here
    context[name] = (options: MapOptions & Callbacks = {}) => {
      const fail = options.fail ?? (({ errMsg }: { errMsg: string }) => recordError('error', { errMsg }))
      void api({ ...options, fail, mapId })
    }
  }
  return context
}

export const mapApis = { createMapContext }
