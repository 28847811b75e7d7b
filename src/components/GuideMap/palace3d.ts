/**
 * When the palace stands in 3D: loads its mesh after the flat map is there, lays it over the map, and goes back to
 * the flat map where it cannot be had or frames take too long. Never in the way of the first paint.
 */
import type { Map as MapboxMap } from 'mapbox-gl'
import { loadScene, type LoadedScene } from '../PalaceScene/loadScene'
import type { SkyLight } from '../PalaceScene/sky'
import type { LiveShapes } from './liveShapes'
import { SceneLayer } from './sceneLayer'
import { FLAT_LAYERS } from './style'
import type { Standing } from './types'

/** So many moving frames are watched; when their median takes longer, the flat map is better. */
const WATCHED_FRAMES = 24
const SLOW_FRAME_MS = 95
/** A pause between frames is not a slow frame. */
const PAUSE_MS = 700

export class Palace3d {
  private layer: SceneLayer | null = null
  private loaded: LoadedScene | null = null
  private loadedFrom = ''
  private loading: { url: string; cancel(): void } | null = null
  private selected: string | null = null
  private sky: SkyLight | null = null
  private frames: number[] = []
  private lastFrameMs = 0
  private patient = false

  constructor(
    private readonly map: MapboxMap,
    private readonly live: LiveShapes,
    private readonly told: (standing: Standing) => void,
  ) {
    map.on('render', this.watch)
  }

  get standing(): boolean {
    return this.layer !== null
  }

  /** Puts it up; `patient`: the visitor asked for it, slow or not. */
  raise(modelUrl: string, sky: SkyLight, still: boolean, patient: boolean) {
    this.sky = sky
    this.patient = patient
    if (this.loadedFrom !== modelUrl) this.forget()
    if (this.layer) {
      this.layer.setSky(sky)
      return
    }
    if (this.loaded) {
      this.lay(this.loaded, still)
      return
    }
    if (this.loading?.url === modelUrl) return
    this.loading?.cancel()
    const { scene, cancel } = loadScene(modelUrl)
    const job = { url: modelUrl, cancel }
    this.loading = job
    scene
      .then(loaded => {
        this.loaded = loaded
        this.loadedFrom = modelUrl
        this.loading = null
        this.lay(loaded, still)
      })
      .catch((error: unknown) => {
        // what was called off is no failure
        if (this.loading === job) this.fail(error)
      })
  }
  /** New content has another palace. */
  private forget() {
    if (this.layer && this.map.getLayer(this.layer.id)) this.map.removeLayer(this.layer.id)
    this.layer = null
    this.loaded = null
    this.loadedFrom = ''
  }

  private fail(error: unknown) {
    this.loading = null
    this.lower()
    console.warn(`map: the palace stays flat: ${error instanceof Error ? error.message : String(error)}`)
    this.told('unable')
  }

  private lay(loaded: LoadedScene, still: boolean) {
    if (!this.sky) return
    const layer = new SceneLayer(loaded, this.sky, still)
    layer.select(this.selected)
    try {
      this.map.addLayer(layer, this.live.lowest())
    } catch (error) {
      this.fail(error)
      return
    }
    this.layer = layer
    this.showFlat(false)
    this.told('3d')
  }

  /** The style was replaced: the layer went with it. */
  restyled() {
    if (!this.layer) return
    this.layer = null
    if (this.loaded) this.lay(this.loaded, true)
  }

  lower() {
    this.sky = null
    this.loading?.cancel()
    this.loading = null
    if (!this.layer) return
    if (this.map.getLayer(this.layer.id)) this.map.removeLayer(this.layer.id)
    this.layer = null
    this.showFlat(true)
  }

  private showFlat(shown: boolean) {
    for (const id of FLAT_LAYERS)
      if (this.map.getLayer(id)) this.map.setLayoutProperty(id, 'visibility', shown ? 'visible' : 'none')
    this.live.showPlan(shown)
  }

  select(id: string | null) {
    this.selected = id
    this.layer?.select(id)
  }
  pick(x: number, y: number): { owner: string | null } | null {
    return this.layer?.pick(x, y) ?? null
  }
  dispose() {
    this.map.off('render', this.watch)
    this.sky = null
    this.loading?.cancel()
    this.loading = null
  }

  private readonly watch = () => {
    const now = performance.now()
    const took = now - this.lastFrameMs
    this.lastFrameMs = now
    if (!this.layer || this.patient || took > PAUSE_MS || !this.map.isMoving()) return
    this.frames.push(took)
    if (this.frames.length < WATCHED_FRAMES) return
    const median = this.frames.sort((a, b) => a - b)[WATCHED_FRAMES >> 1] ?? 0
    this.frames = []
    if (median <= SLOW_FRAME_MS) return
    this.lower()
    this.told('slow')
  }
}
