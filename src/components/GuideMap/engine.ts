/**
 * The map's engine, mapbox-gl (pinned 1.13.3: the last version without an account). This file and liveShapes.ts are
 * the only ones that hold its code; the layers beside them only know its types.
 */
import 'mapbox-gl/dist/mapbox-gl.css'
import mapboxgl, { type Style } from 'mapbox-gl'
import type { Bundle, Lang } from '@/content/bundle-types'
import { wgs84, type Fix, type Wgs84 } from '@/core/geo/types'
import { hitTest } from '@/core/geo/hitTest'
import { AXIS_ROTATION_DEGREES, GRID_ORIGIN, wgs84ToGrid } from '@/core/geo/grid'
import { moodOf, type Sky, type SunPosition } from '@/core/sky/sun'
import { drawsWithAChip } from '../PalaceScene/device'
import { skyLight } from '../PalaceScene/sky'
import { LabelLayer } from './labelLayer'
import { LiveShapes } from './liveShapes'
import { liveLayers, type LiveLayer } from './liveStyle'
import { hallLabels, serviceLabels } from './mapLabels'
import { moveTo } from './mapMoves'
import { Palace3d } from './palace3d'
import { PALETTES, type MapLook } from './palette'
import { buildStyle, firstStyle, LATE } from './style'
import type { Camera, Insets, MapMode, Standing, WayLine } from './types'

export interface EngineEvents {
  place(id: string): void
  hall(id: string): void
  service(id: string): void
  empty(): void
  /** Somebody moved the map by hand. */
  roam(): void
  /** A tap, before it is taken for anything; true when that was all. */
  ground(position: Wgs84): boolean
  /** The style's own geometry could not be fetched. */
  failed(message: string): void
  /** All first tiles are drawn. */
  settled(): void
  standing(standing: Standing): void
  /** All that was drawn is lost: the map has to be made anew. */
  lost(): void
}
export interface Scene {
  bundle: Bundle
  lang: Lang
  look: 'light' | 'dark' | 'sun'
  mode: MapMode
  sky: Sky
  sun: SunPosition
  reducedMotion: boolean
  serviceWords(kind: Bundle['services'][number]['kind']): string
}
const PITCH_3D = 52
/** A whole palace on an upright phone: the flatter view leaves less sky. */
const PITCH_UPRIGHT = 42
/** The palace's axis straight up. */
const NORTH_UP = -AXIS_ROTATION_DEGREES
const FLIGHT_MS = 900
/** This engine counts zoom in tiles of 512 px, core/geo in tiles of 256. */
const TILES_OF_512_PX = 1
/** In a dark room the palace is dark too, unless one asked for a light. */
const skyOf = ({ sky, look }: Scene): Sky => (sky === 'auto' && look === 'dark' ? 'night' : sky)

/**
 * The engine looks in every frame for room for symbols and copies its camera for that: a seventh of its work. Names
 * here are a layer of our own, so there is never a symbol to place and once is enough.
 */
function placeOnce(map: mapboxgl.Map) {
  const { style } = map as unknown as { style: { _updatePlacement(...args: unknown[]): boolean } }
  const place = style._updatePlacement.bind(style)
  let goesOn = true
  style._updatePlacement = (...args) => (goesOn &&= place(...args))
}

export class MapEngine {
  static readonly supported = () => mapboxgl.supported({ failIfMajorPerformanceCaveat: false })

  private readonly map: mapboxgl.Map
  private readonly url: (path: string) => string
  private readonly events: EngineEvents
  private readonly palace: Palace3d
  private readonly names = new LabelLayer()
  private scene: Scene
  private style: Style
  private livePainted: LiveLayer[]
  private readonly live: LiveShapes
  private styleReady = false
  private waiting: (() => void)[] = []
  private labelsKey = ''
  private lettersReady = false
  private servicesShown = false
  /** Why the palace is flat although nobody asked for it. */
  private flatFor: 'slow' | 'unable' | null = null

  constructor(container: HTMLElement, scene: Scene, url: (path: string) => string, events: EngineEvents) {
    this.url = url
    this.events = events
    this.scene = scene
    this.style = buildStyle(scene.bundle, scene.look, this.absolute)
    container.style.backgroundColor = PALETTES[scene.look].outside
    this.livePainted = liveLayers(scene.look)
    this.map = new mapboxgl.Map({
      container,
      style: firstStyle(this.style),
      center: [GRID_ORIGIN[0], GRID_ORIGIN[1]],
      zoom: 15,
      bearing: NORTH_UP,
      minZoom: 12.8,
      maxZoom: 20,
      // wide enough that a small palace can still sit above a tall sheet
      maxBounds: [
        [GRID_ORIGIN[0] - 0.07, GRID_ORIGIN[1] - 0.07],
        [GRID_ORIGIN[0] + 0.07, GRID_ORIGIN[1] + 0.07],
      ],
      attributionControl: false,
      antialias: window.devicePixelRatio < 2,
      pitchWithRotate: true,
      dragRotate: false,
      touchPitch: false,
      fadeDuration: 0,
      renderWorldCopies: false,
      // the palace's axis is 2.1° off north: near north is not north here
      bearingSnap: 0,
    })
    this.map.addControl(new mapboxgl.AttributionControl({ compact: true }), 'top-left')
    this.live = new LiveShapes(this.map, this.names.id, () => this.mapLook())
    this.palace = new Palace3d(this.map, this.live, standing => this.stands(standing))
    this.turnable(false)
    this.map.on('style.load', () => this.dress())
    // phones take the context away from pages in the background; this version of the engine does not recover
    this.map.on('webglcontextrestored', () => events.lost())
    this.map.on('click', event => this.tapped(event))
    this.map.on('dragstart', ({ originalEvent }) => {
      // two fingers look nearer, and mean to stay
      if (!(originalEvent && 'touches' in originalEvent && originalEvent.touches.length > 1)) events.roam()
    })
    this.map.on('movestart', ({ originalEvent }) => originalEvent instanceof KeyboardEvent && events.roam())
    this.map.on('error', ({ error }) => error && events.failed(error.message))
    this.map.on('idle', () => this.addLate())
    this.map.on('zoomend', () => this.map.getZoom() > LATE.fromZoom && this.addLate())
    this.map.once('idle', () => {
      events.settled()
      this.raiseOrLower()
    })
  }

  private readonly absolute = (path: string) => new URL(this.url(path), window.location.href).href

  /** New content, language, look, light or mode. The camera and what is selected stay. */
  setScene(scene: Scene) {
    const before = this.scene
    this.scene = scene
    // who asks again is heard again
    if (before.mode !== scene.mode) this.flatFor = null
    if (before.bundle.geo.buildings.sha256 !== scene.bundle.geo.buildings.sha256) {
      this.styleReady = false
      this.style = buildStyle(scene.bundle, this.mapLook(), this.absolute)
      this.map.setStyle(firstStyle(this.style), { diff: false })
      return
    }
    this.whenReady(() => {
      this.raiseOrLower()
      this.paint()
      this.label()
    })
  }

  private dress() {
    placeOnce(this.map)
    this.surround()
    if (!this.map.getLayer(this.names.id)) this.map.addLayer(this.names)
    this.labelsKey = ''
    this.label()
    this.palace.restyled()
    this.live.restyled()
    this.styleReady = true
    const jobs = this.waiting
    this.waiting = []
    jobs.forEach(job => job())
  }

  /** The colour around the palace is the container's: the canvas is clear there, which costs no drawing. */
  private surround() {
    this.map.getContainer().style.backgroundColor = PALETTES[this.mapLook()].outside
  }

  private addLate() {
    if (!this.styleReady || this.map.getLayer(LATE.layer)) return
    const { sources = {}, layers = [] } = this.style
    const index = layers.findIndex(({ id }) => id === LATE.layer)
    const [source, layer, above] = [sources[LATE.layer], layers[index], layers[index + 1]]
    if (!source || !layer) return
    this.map.addSource(LATE.layer, source as mapboxgl.GeoJSONSourceRaw)
    this.map.addLayer(layer, above?.id)
    if (this.palace.standing) this.map.setLayoutProperty(LATE.layer, 'visibility', 'none')
  }

  /** The flat map's colours: the device's, or the sky's while the palace stands. */
  private mapLook(): MapLook {
    const { look, sun } = this.scene
    if (!this.palace.standing) return look
    const mood = moodOf(skyOf(this.scene), sun)
    if (mood === 'day') return look === 'sun' ? 'sun' : 'light'
    return mood
  }

  /** Colours one by one: a whole new style would blink. */
  private paint() {
    const next = buildStyle(this.scene.bundle, this.mapLook(), this.absolute)
    const before = new Map(
      [...(this.style.layers ?? []), ...this.livePainted].map(layer => [layer.id, layer]),
    )
    const live = liveLayers(this.mapLook())
    for (const layer of [...(next.layers ?? []), ...live].filter(({ id }) => this.map.getLayer(id)))
      for (const [name, value] of Object.entries(('paint' in layer && layer.paint) || {})) {
        const old = before.get(layer.id) as { paint?: Record<string, unknown> } | undefined
        if (JSON.stringify(old?.paint?.[name]) !== JSON.stringify(value))
          this.map.setPaintProperty(layer.id, name, value)
      }
    this.surround()
    this.style = next
    this.livePainted = live
  }

  /** The letters are there (or will not come in time): names may be drawn. The map itself does not wait for them. */
  showNames() {
    this.lettersReady = true
    this.whenReady(() => this.label())
  }

  private label() {
    if (!this.lettersReady) return
    const { bundle, lang, serviceWords } = this.scene
    const look = this.mapLook()
    const key = [bundle.contentVersion, lang, look, this.servicesShown].join('/')
    if (key === this.labelsKey) return
    this.labelsKey = key
    this.names.setLabels([
      ...hallLabels(bundle, lang, PALETTES[look]),
      ...(this.servicesShown ? serviceLabels(bundle.services, serviceWords) : []),
    ])
  }

  private wants3d(): boolean {
    const { mode, look } = this.scene
    if (mode !== 'auto') return mode === '3d'
    // strong light asks for strong contrasts, weak devices for few triangles
    return look !== 'sun' && this.flatFor === null && drawsWithAChip()
  }

  private raiseOrLower() {
    const { bundle, mode, sun, reducedMotion } = this.scene
    if (this.wants3d()) {
      const light = skyLight(skyOf(this.scene), sun)
      this.palace.raise(this.absolute(bundle.model.path), light, reducedMotion, mode === '3d')
      return
    }
    this.palace.lower()
    if (this.flatFor === null) this.stands('2d')
  }

  private stands(standing: Standing) {
    const up = standing === '3d'
    if (standing === 'slow' || standing === 'unable') this.flatFor = standing
    this.names.setLifted(up)
    this.turnable(up)
    this.paint()
    this.label()
    const pitch = up ? this.pitchFor({ kind: 'palace' }) : 0
    if (Math.abs(this.map.getPitch() - pitch) > 1) {
      const duration = this.scene.reducedMotion ? 0 : FLIGHT_MS
      this.map.easeTo({ pitch, ...(up ? {} : { bearing: NORTH_UP }), duration })
    }
    this.events.standing(standing)
  }

  /** Turning and tilting make sense in 3D only; on the plan they are how one loses one's way. */
  private turnable(on: boolean) {
    const { dragRotate, touchZoomRotate, touchPitch, keyboard } = this.map
    if (on) {
      dragRotate.enable()
      touchZoomRotate.enableRotation()
      touchPitch.enable()
      keyboard.enableRotation()
    } else {
      dragRotate.disable()
      touchZoomRotate.disableRotation()
      touchPitch.disable()
      keyboard.disableRotation()
    }
  }

  /** Runs now, or when the style is there; in order. */
  private whenReady(job: () => void) {
    if (this.styleReady) job()
    else this.waiting.push(job)
  }

  private tapped({ point, lngLat }: mapboxgl.MapMouseEvent) {
    if (this.events.ground(wgs84(lngLat.lng, lngLat.lat))) return
    const { x, y } = point
    const sign = this.names.hit(x, y, 2)
    if (sign) this.events[sign.kind](sign.id)
    else
      this.open(
        this.palace.pick(x, y)?.owner ?? this.groundHit(lngLat) ?? this.names.hit(x, y, 10)?.id ?? null,
      )
  }
  private open(id: string | null) {
    const hall = this.scene.bundle.halls.find(item => item.id === id)
    if (!hall) this.events.empty()
    else this.events[hall.place ? 'place' : 'hall'](hall.id)
  }
  /** What stands on the ground under the finger or near it. */
  private groundHit({ lng, lat }: mapboxgl.LngLat): string | null {
    const zoom = this.map.getZoom() + TILES_OF_512_PX
    return hitTest(wgs84(lng, lat), this.scene.bundle.halls, zoom)?.id ?? null
  }

  select(placeId: string | null) {
    this.palace.select(placeId)
    this.names.select(placeId)
    this.whenReady(() => this.live.select(placeId))
  }

  showServices(shown: boolean) {
    this.servicesShown = shown
    this.whenReady(() => this.label())
  }
  showTour(stops: readonly Wgs84[] | null) {
    this.whenReady(() => this.live.showTour(stops))
  }
  showSpot(spot: Wgs84 | null) {
    this.whenReady(() => this.live.showSpot(spot))
  }
  showPosition(fix: Fix | null) {
    this.names.setDot(fix && wgs84ToGrid(fix.position))
    this.whenReady(() => this.live.showPosition(fix))
  }
  showWay(way: WayLine | null) {
    this.whenReady(() => this.live.showWay(way, this.scene.reducedMotion))
  }

  private pitchFor({ kind }: Camera): number {
    const { clientWidth, clientHeight } = this.map.getContainer()
    return kind === 'palace' && clientHeight > clientWidth ? PITCH_UPRIGHT : PITCH_3D
  }

  look(camera: Camera, insets: Insets, reducedMotion: boolean) {
    // in 3D the visitor's own turn stays while one looks at things one by one
    const up = this.palace.standing
    const bearing = up && camera.kind === 'point' ? this.map.getBearing() : NORTH_UP
    const pitch = up ? this.pitchFor(camera) : 0
    moveTo(this.map, camera, insets, { duration: reducedMotion ? 0 : FLIGHT_MS, bearing, pitch })
  }

  resize() {
    this.map.resize()
  }
  destroy() {
    this.palace.dispose()
    this.map.remove()
  }
}
