/** The palace in 3D as a layer of the map: hands the map's view to the renderer. */
import type { CustomLayerInterface, Map as MapboxMap } from 'mapbox-gl'
import { pickBuilding, rayThrough } from '@/core/architecture/pick'
import { gridToMercatorMatrix } from '@/core/geo/gridMatrix'
import { multiply, type Matrix4 } from '@/core/geo/matrix4'
import type { LoadedScene } from '../PalaceScene/loadScene'
import { createSceneRenderer, type SceneRenderer } from '../PalaceScene/renderer'
import type { SkyLight } from '../PalaceScene/sky'

const GRID_TO_MERCATOR = gridToMercatorMatrix()
const FADE_IN_MS = 450
/** From these zooms on more of the palace is drawn. */
const LOD_ZOOMS = [15.6, 17] as const

export class SceneLayer implements CustomLayerInterface {
  readonly id = 'palace'
  readonly type = 'custom' as const
  readonly renderingMode = '3d' as const

  private map: MapboxMap | null = null
  private renderer: SceneRenderer | null = null
  private matrix: Matrix4 | null = null
  private selected: string | null = null
  private shownAtMs: number | null = null

  constructor(
    private readonly scene: LoadedScene,
    private sky: SkyLight,
    private readonly still: boolean,
  ) {}

  onAdd(map: MapboxMap, gl: WebGLRenderingContext) {
    this.map = map
    this.renderer = createSceneRenderer(gl, this.scene.mesh)
  }
  onRemove() {
    this.renderer?.dispose()
    this.renderer = null
    this.map = null
  }
  prerender() {
    this.renderer?.prepare(this.sky)
  }
  render(_gl: WebGLRenderingContext, mercatorToClip: number[]) {
    if (!this.renderer || !this.map) return
    this.matrix = multiply(mercatorToClip, GRID_TO_MERCATOR)
    const now = performance.now()
    this.shownAtMs ??= now
    const opacity = this.still ? 1 : Math.min(1, (now - this.shownAtMs) / FADE_IN_MS)
    if (opacity < 1) this.map.triggerRepaint()
    const zoom = this.map.getZoom()
    const lod = zoom >= LOD_ZOOMS[1] ? 2 : zoom >= LOD_ZOOMS[0] ? 1 : 0
    this.renderer.draw({ matrix: this.matrix, sky: this.sky, lod, selected: this.selected, opacity })
  }

  setSky(sky: SkyLight) {
    this.sky = sky
    this.map?.triggerRepaint()
  }
  select(id: string | null) {
    this.selected = id
    this.map?.triggerRepaint()
  }
  /** The building under a point of the map's box, px; null for open ground, undefined before the first frame. */
  pick(x: number, y: number): { owner: string | null } | null | undefined {
    if (!this.matrix || !this.map) return undefined
    const { clientWidth, clientHeight } = this.map.getContainer()
    const ray = rayThrough(this.matrix, (2 * x) / clientWidth - 1, 1 - (2 * y) / clientHeight)
    return pickBuilding(ray, this.scene.model.buildings)
  }
}
