/** The native map as a drawn box: it shows what the app asks for, and turns taps and drags into map events. */
import type { MapSnapshot, MapView } from '../bridge'
import { plainCopy } from '../recorder'
import { drawMap } from './mapDrawing'
import { listOf, type GroundOverlay, type MapMarker } from './mapTypes'
import { unproject, viewAround, type LatLng } from './mercator'
import { mountedViews, number, type BuiltinView, type Mount } from './registry'

export class MapBox {
  readonly overlays = new Map<number, GroundOverlay>()
  /** markers that MapContext added to those of the property */
  readonly addedMarkers = new Map<number, MapMarker>()
  private readonly canvas = document.createElement('div')
  private view: MapView = { latitude: 39.9, longitude: 116.4, scale: 16 }
  private asked = ''
  private pending = false

  constructor(readonly builtin: BuiltinView) {
    this.canvas.className = 'map-canvas'
    builtin.host.prepend(this.canvas)
    new ResizeObserver(() => this.redraw()).observe(builtin.host)
  }

  get current(): MapView {
    return this.view
  }

  /** The camera moves only when the app gives a new position or scale; in between it stays where it was put. */
  update(): void {
    const { prop } = this.builtin
    const given = ['latitude', 'longitude', 'scale'].map(name => number(prop(name), NaN))
    const [latitude = NaN, longitude = NaN, scale = NaN] = given
    if (given.join() !== this.asked && Number.isFinite(latitude) && Number.isFinite(longitude)) {
      this.view = { latitude, longitude, scale: Number.isFinite(scale) ? scale : 16 }
    }
    this.asked = given.join()
    this.redraw()
  }

  /** `begin` and `end` of a camera change, as WeChat tells them. */
  move(change: Partial<MapView>, causedBy: 'drag' | 'scale' | 'update'): void {
    const tell = (type: 'begin' | 'end') => {
      const { latitude, longitude, scale } = this.view
      const detail = {
        rotate: 0,
        skew: 0,
        scale,
        centerLocation: { latitude, longitude },
        region: this.region(),
      }
      fireRegionChange(this.builtin, { ...detail, type, causedBy })
    }
    tell('begin')
    this.view = { ...this.view, ...change }
    this.redraw()
    tell('end')
  }

  /** `padding` as WeChat takes it: top, right, bottom, left. */
  include(points: LatLng[], padding: number[]): void {
    const { clientWidth: width, clientHeight: height } = this.canvas
    const [top = 0, right = top, bottom = top, left = right] = padding
    const { prop } = this.builtin
    const scales = { min: number(prop('minScale'), 3), max: number(prop('maxScale'), 20) }
    const view = viewAround(points, { width, height }, { top, right, bottom, left }, scales)
    if (view) this.move(view, 'update')
  }

  region() {
    const { clientWidth: width, clientHeight: height } = this.canvas
    const southwest = unproject(0, height, this.view, width, height)
    return { southwest, northeast: unproject(width, 0, this.view, width, height) }
  }

  tap(clientX: number, clientY: number, target: Element): void {
    const marker = target.closest<HTMLElement>('.map-marker')
    const markerId = Number(marker?.dataset['markerId'])
    if (marker && target.closest('.map-callout')) return this.builtin.fire('callouttap', { markerId })
    if (marker && target.closest('.map-label')) this.builtin.fire('labeltap', { markerId })
    if (marker) return this.builtin.fire('markertap', { markerId })
    const box = this.canvas.getBoundingClientRect()
    const { clientWidth, clientHeight } = this.canvas
    const place = unproject(clientX - box.left, clientY - box.top, this.view, clientWidth, clientHeight)
    this.builtin.fire('tap', place)
  }

  /** Drawn once per turn, however many properties change. */
  redraw(): void {
    if (this.pending) return
    this.pending = true
    queueMicrotask(() => {
      this.pending = false
      const props = this.builtin.props()
      const markers = [...listOf<MapMarker>(props['markers']), ...this.addedMarkers.values()]
      drawMap(this.canvas, { props, view: this.view, overlays: [...this.overlays.values()], markers })
    })
  }

  snapshot(): MapSnapshot {
    const id = this.builtin.host.id.split('--').pop() ?? ''
    const props = plainCopy(this.builtin.props()) as Record<string, unknown>
    return {
      id,
      props,
      view: this.view,
      overlays: plainCopy([...this.overlays.values()]) as Record<string, unknown>[],
    }
  }
}

/** WeChat calls the event "begin" or "end" although it is bound as regionchange. */
export function fireRegionChange(view: BuiltinView, detail: Record<string, unknown>): void {
  const { type = 'end', causedBy = 'update' } = detail
  view.fire('regionchange', detail, { extraFields: { type, causedBy } })
}

const boxes = new WeakMap<HTMLElement, MapBox>()

/** Dragging pans: the app sees regionchange with causedBy "drag". */
function followFinger(box: MapBox): void {
  const { host } = box.builtin
  let last: { x: number; y: number } | null = null
  host.addEventListener('touchstart', ({ touches }) => {
    const touch = touches.item(0)
    last = touch ? { x: touch.clientX, y: touch.clientY } : null
  })
  host.addEventListener('touchend', ({ changedTouches }) => {
    const touch = changedTouches.item(0)
    if (!touch || !last || box.builtin.prop('enableScroll') === false) return
    const [dx, dy] = [touch.clientX - last.x, touch.clientY - last.y]
    if (Math.hypot(dx, dy) < 10) return
    const { clientWidth: width, clientHeight: height } = host
    box.move(unproject(width / 2 - dx, height / 2 - dy, box.current, width, height), 'drag')
  })
}

export const mountMap: Mount = view => {
  const box = new MapBox(view)
  boxes.set(view.host, box)
  followFinger(box)
  setTimeout(() => view.fire('updated'), 0)
  box.update()
  return () => box.update()
}

export const mapBoxes = (): MapBox[] => mountedViews('map').flatMap(({ host }) => boxes.get(host) ?? [])
export const mapBoxOf = (host: Element | null): MapBox | undefined =>
  host instanceof HTMLElement ? boxes.get(host) : undefined
export const mapBoxById = (id: string): MapBox | undefined =>
  mapBoxes().find(box => box.snapshot().id === id) ?? mapBoxes()[0]
