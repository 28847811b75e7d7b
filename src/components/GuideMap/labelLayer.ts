/**
 * Names and service signs over the map, in one draw call. Each frame they are projected (onto the roofs when the
 * palace stands in 3D), those that would cover a more important one or the visitor's dot step back, and come and go
 * softly. A custom layer because the map engine's own symbols stand on the ground only.
 */
import type { CustomLayerInterface, Map as MapboxMap } from 'mapbox-gl'
import { layoutLabels, type KeptClear, type LabelBox } from '@/core/geo/labelLayout'
import { gridToMercatorMatrix } from '@/core/geo/gridMatrix'
import { multiply, transform } from '@/core/geo/matrix4'
import { createProgram, type Program } from '../PalaceScene/program'
import { createLabelAtlas, type LabelAtlas, type Slot } from './labelAtlas'
import { LABEL_PIXEL_RATIO, type LabelImage } from './labels'

export interface MapLabel {
  kind: 'place' | 'hall' | 'service'
  id: string
  /** Palace grid, metres; the top is where a sign on the roof stands. */
  u: number
  v: number
  topMeters: number
  importance: number
  /** Seen from this zoom on. */
  fromZoom: number
  draw(): LabelImage | null
}

interface Shown {
  label: MapLabel
  alpha: number
  box: LabelBox
  slot: Slot
}

const GRID_TO_MERCATOR = gridToMercatorMatrix()
const FADE_MS = 140
/** After a pause a name still comes softly; on a slow device in two frames. */
const LONGEST_FRAME_MS = 80
/** Between a roof and the lower edge of its name, whose image has air of its own. */
const ABOVE_ROOF_PX = -1
const DOT_PX = 30
/** mapbox-gl's camera stands so many times the map's height away (its field of view is 36.87°). */
const CAMERA_HEIGHTS = 1.5
const FLOATS = 5
/** On a tilted map the foreground is nearer than its zoom says: by no more levels than this. */
const NEARER_LEVELS = 2

const VERTEX = `
precision highp float;
attribute vec2 a_at;
attribute vec3 a_look;
varying vec3 v_look;
void main() { gl_Position = vec4(a_at, 0.0, 1.0); v_look = a_look; }`
const FRAGMENT = `
precision mediump float;
varying vec3 v_look;
uniform sampler2D u_atlas;
void main() { gl_FragColor = texture2D(u_atlas, v_look.xy) * v_look.z; }`

/** A name near the side of the screen moves in rather than being cut; what stands outside stays outside. */
function inside(x: number, widthPx: number, screenPx: number): number {
  if (x < 0 || x > screenPx || widthPx > screenPx) return x
  return Math.min(Math.max(x, widthPx / 2), screenPx - widthPx / 2)
}

export class LabelLayer implements CustomLayerInterface {
  readonly id = 'names'
  readonly type = 'custom' as const
  readonly renderingMode = '2d' as const

  private map: MapboxMap | null = null
  private atlas: LabelAtlas | null = null
  private program: Program | null = null
  private vertices: WebGLBuffer | null = null
  private labels: readonly MapLabel[] = []
  private alphas = new Map<MapLabel, number>()
  private shown: Shown[] = []
  private lastMs = 0
  private lifted = false
  private selected: string | null = null
  private dot: readonly [u: number, v: number] | null = null

  onAdd(map: MapboxMap, gl: WebGLRenderingContext) {
    this.map = map
    this.atlas = createLabelAtlas(gl)
    this.program = createProgram(gl, VERTEX, FRAGMENT, ['a_at', 'a_look'])
    this.vertices = gl.createBuffer()
  }
  onRemove(_map: MapboxMap, gl: WebGLRenderingContext) {
    this.atlas?.dispose()
    if (this.program) gl.deleteProgram(this.program.handle)
    gl.deleteBuffer(this.vertices)
    this.map = null
  }

  /** New names: what is drawn of the old ones is forgotten. */
  setLabels(labels: readonly MapLabel[]) {
    this.labels = labels
    this.alphas.clear()
    this.atlas?.clear()
    this.map?.triggerRepaint()
  }
  /** On the roofs, or on the ground. */
  setLifted(lifted: boolean) {
    this.lifted = lifted
    this.map?.triggerRepaint()
  }
  select(id: string | null) {
    this.selected = id
    this.map?.triggerRepaint()
  }
  setDot(dot: readonly [u: number, v: number] | null) {
    this.dot = dot
    this.map?.triggerRepaint()
  }

  /** The sign under a point of the map's box, px. */
  hit(x: number, y: number, reachPx: number): MapLabel | null {
    const found = this.shown.find(
      ({ box, alpha }) =>
        alpha > 0.5 &&
        Math.abs(box.x - x) <= box.widthPx / 2 + reachPx &&
        Math.abs(box.y - y) <= box.heightPx / 2 + reachPx,
    )
    return found?.label ?? null
  }
  /** Ids of what stands now; for tests of the page. */
  standing(): string[] {
    return this.shown.filter(({ alpha }) => alpha >= 1).map(({ label }) => label.id)
  }

  render(gl: WebGLRenderingContext, mercatorToClip: number[]) {
    const { map, atlas } = this
    if (!map || !atlas) return
    // the canvas has whole device pixels; asking the page for its box would make it lay itself out
    const ratio = window.devicePixelRatio || 1
    const [clientWidth, clientHeight] = [gl.drawingBufferWidth / ratio, gl.drawingBufferHeight / ratio]
    const view = multiply(mercatorToClip, GRID_TO_MERCATOR)
    const zoom = map.getZoom()
    const cameraPx = CAMERA_HEIGHTS * clientHeight
    const project = (u: number, v: number, z: number) => {
      const [x, y, , w] = transform(view, [u, v, z, 1])
      if (w <= 0) return null
      return {
        x: ((x / w + 1) / 2) * clientWidth,
        y: ((1 - y / w) / 2) * clientHeight,
        nearness: cameraPx / w,
      }
    }
    const nearestZoom = zoom + (map.getPitch() > 0 ? NEARER_LEVELS : 0)
    const boxes: { label: MapLabel; box: LabelBox; slot: Slot }[] = []
    for (const label of this.labels) {
      const chosen = label.id === this.selected
      // most names wait for a nearer look: they need not even be placed
      if (!chosen && nearestZoom < label.fromZoom) continue
      const at = project(label.u, label.v, this.lifted ? label.topMeters : 0)
      if (!at || (!chosen && zoom + Math.log2(at.nearness) < label.fromZoom)) continue
      if (at.x < -80 || at.x > clientWidth + 80 || at.y < -30 || at.y > clientHeight + 60) continue
      const slot = atlas.slot(`${label.kind}:${label.id}`, label.draw)
      if (!slot) continue
      const [widthPx, heightPx] = [slot.width / LABEL_PIXEL_RATIO, slot.height / LABEL_PIXEL_RATIO]
      const up = this.lifted ? heightPx / 2 + ABOVE_ROOF_PX : 0
      const importance = chosen ? 0 : label.importance
      const stood = (this.alphas.get(label) ?? 0) > 0
      boxes.push({
        label,
        slot,
        box: { x: inside(at.x, widthPx, clientWidth), y: at.y - up, widthPx, heightPx, importance, stood },
      })
    }
    const keptClear: KeptClear[] = []
    const dot = this.dot && project(this.dot[0], this.dot[1], 0)
    if (dot) keptClear.push({ x: dot.x, y: dot.y, widthPx: DOT_PX, heightPx: DOT_PX })
    const standing = layoutLabels(
      boxes.map(({ box }) => box),
      keptClear,
    )
    this.fade(boxes, standing)
    this.draw(gl, clientWidth, clientHeight)
  }

  private fade(
    boxes: readonly { label: MapLabel; box: LabelBox; slot: Slot }[],
    standing: readonly boolean[],
  ) {
    const now = performance.now()
    const step = Math.min(now - this.lastMs, LONGEST_FRAME_MS) / FADE_MS
    this.lastMs = now
    const alphas = new Map<MapLabel, number>()
    let moving = false
    this.shown = boxes.flatMap((item, i) => {
      const before = this.alphas.get(item.label) ?? 0
      const wanted = standing[i] === true ? 1 : 0
      const alpha = wanted > before ? Math.min(1, before + step) : Math.max(0, before - step)
      if (alpha !== wanted) moving = true
      if (alpha === 0 && wanted === 0) return []
      alphas.set(item.label, Math.max(alpha, 0.001))
      return [{ ...item, alpha }]
    })
    this.alphas = alphas
    if (moving) this.map?.triggerRepaint()
  }

  private draw(gl: WebGLRenderingContext, widthPx: number, heightPx: number) {
    if (!this.program || !this.atlas || this.shown.length === 0) return
    const ratio = window.devicePixelRatio || 1
    // whole device pixels, so that letters stay sharp
    const snap = (px: number) => Math.round(px * ratio) / ratio
    const data = new Float32Array(this.shown.length * 6 * FLOATS)
    let at = 0
    for (const { box, slot, alpha } of this.shown) {
      const [left, top] = [snap(box.x - box.widthPx / 2), snap(box.y - box.heightPx / 2)]
      const corners = [
        [left, top, slot.left, slot.top],
        [left, top + box.heightPx, slot.left, slot.bottom],
        [left + box.widthPx, top, slot.right, slot.top],
        [left + box.widthPx, top + box.heightPx, slot.right, slot.bottom],
      ] as const
      for (const i of [0, 1, 2, 2, 1, 3] as const) {
        const [x, y, s, t] = corners[i]
        data.set([(2 * x) / widthPx - 1, 1 - (2 * y) / heightPx, s, t, alpha], at)
        at += FLOATS
      }
    }
    gl.useProgram(this.program.handle)
    gl.bindBuffer(gl.ARRAY_BUFFER, this.vertices)
    gl.bufferData(gl.ARRAY_BUFFER, data, gl.DYNAMIC_DRAW)
    gl.enableVertexAttribArray(0)
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, FLOATS * 4, 0)
    gl.enableVertexAttribArray(1)
    gl.vertexAttribPointer(1, 3, gl.FLOAT, false, FLOATS * 4, 8)
    gl.activeTexture(gl.TEXTURE0)
    gl.bindTexture(gl.TEXTURE_2D, this.atlas.texture)
    gl.uniform1i(this.program.uniform('u_atlas'), 0)
    gl.disable(gl.DEPTH_TEST)
    gl.enable(gl.BLEND)
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA)
    gl.drawArrays(gl.TRIANGLES, 0, this.shown.length * 6)
    gl.disableVertexAttribArray(1)
  }
}
