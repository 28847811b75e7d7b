/**
 * The palace as one walks through it: a canvas of its own, one eye that follows the walker. Knows nothing of tours; it
 * is told where the walker is. Draws only while something moves, at a resolution that the device keeps up with.
 */
import { eased, eyeAt, NO_GLANCE, viewOf, type Eye, type Glance, type Vantage } from '@/core/stroll/eye'
import type { RailSpot } from '@/core/stroll/rail'
import { createBackdrop } from '../PalaceScene/backdrop'
import type { LoadedScene } from '../PalaceScene/loadScene'
import { createSceneRenderer } from '../PalaceScene/renderer'
import type { SkyLight } from '../PalaceScene/sky'
import { createPace } from './pace'

export interface StrollView {
  setSky(sky: SkyLight): void
  setVantage(vantage: Vantage): void
  /** Turns the head by so many degrees. */
  turn(bearingDegrees: number, pitchDegrees: number): void
  /** Looks where the walk looks again. */
  lookAhead(): void
  /** Where one looks from, at this moment; null before the first frame. */
  eye(): Eye | null
  dispose(): void
}

interface Options {
  canvas: HTMLCanvasElement
  scene: LoadedScene
  sky: SkyLight
  vantage: Vantage
  /** No easing: each frame stands where it should. */
  still: boolean
  /** Asked for each frame; null: nowhere yet. */
  spot(): RailSpot | null
  /** After each frame that was drawn. */
  onFrame?(millisecondsOfMainThread: number): void
  /** The device lost its graphics. */
  onLost(): void
}

const FOV_DEGREES = 62
const SETTLE_MS = { eye: 900, bird: 1600 } as const
/** From one stop to one far off there is no flying through walls: farther than this one is set down. */
const LEAP_METERS = 25

/** @throws Error when the device cannot draw the palace. */
export function createStrollView(options: Options): StrollView {
  const { canvas, scene, still, spot, onFrame, onLost } = options
  const gl = contextOf(canvas)
  gl.getExtension('OES_standard_derivatives')
  const backdrop = createBackdrop(gl)
  const renderer = createSceneRenderer(gl, scene.mesh)
  const pace = createPace()
  let { sky, vantage } = options
  let glance: Glance = NO_GLANCE
  let eye: Eye | null = null
  let lastMs = 0
  let drawn = ''
  let frame = 0
  let disposed = false

  const wanted = (at: RailSpot): Eye => eyeAt(at, vantage, glance)
  const follow = (to: Eye, passedMs: number): Eye => {
    const from = eye
    if (!from || still) return to
    const leap = Math.hypot(to.at[0] - from.at[0], to.at[1] - from.at[1])
    const isSetDown = leap > LEAP_METERS && vantage === 'eye' && Math.abs(to.at[2] - from.at[2]) < 10
    return isSetDown ? to : eased(from, to, passedMs, SETTLE_MS[vantage])
  }

  function draw(nowMs: number): void {
    if (disposed) return
    frame = requestAnimationFrame(draw)
    const passedMs = Math.min(200, nowMs - lastMs)
    lastMs = nowMs
    const at = spot()
    if (!at) return
    eye = follow(wanted(at), passedMs)
    const { clientWidth, clientHeight } = canvas
    const ratio = pace.ratio(window.devicePixelRatio)
    const [width, height] = [Math.round(clientWidth * ratio), Math.round(clientHeight * ratio)]
    if (width === 0 || height === 0) return
    // a picture like the last one costs the battery for nothing
    const key =
      [...eye.at, eye.bearingDegrees, eye.pitchDegrees].map(value => value.toFixed(3)).join() +
      `${width}×${height}` +
      JSON.stringify(sky)
    if (key === drawn) return pace.rest()
    drawn = key
    const beganMs = performance.now()
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width
      canvas.height = height
    }
    renderer.prepare(sky)
    gl.bindFramebuffer(gl.FRAMEBUFFER, null)
    gl.viewport(0, 0, width, height)
    gl.clearDepth(1)
    gl.depthMask(true)
    gl.clear(gl.DEPTH_BUFFER_BIT)
    const matrix = viewOf(eye, width / height, width > height ? FOV_DEGREES * 0.85 : FOV_DEGREES)
    backdrop.draw(matrix, eye.at, sky)
    renderer.draw({ matrix, sky, lod: 2, selected: null, opacity: 1 })
    pace.frame(passedMs)
    onFrame?.(performance.now() - beganMs)
  }

  const lost = (event: Event): void => {
    event.preventDefault()
    onLost()
  }
  canvas.addEventListener('webglcontextlost', lost)
  frame = requestAnimationFrame(draw)
  return {
    setSky(next) {
      sky = next
    },
    setVantage(next) {
      vantage = next
      glance = NO_GLANCE
    },
    turn(bearingDegrees, pitchDegrees) {
      glance = {
        bearingDegrees: (glance.bearingDegrees + bearingDegrees) % 360,
        pitchDegrees: Math.min(90, Math.max(-90, glance.pitchDegrees + pitchDegrees)),
      }
    },
    lookAhead() {
      glance = NO_GLANCE
    },
    eye: () => eye,
    dispose() {
      disposed = true
      cancelAnimationFrame(frame)
      canvas.removeEventListener('webglcontextlost', lost)
      backdrop.dispose()
      renderer.dispose()
      gl.getExtension('WEBGL_lose_context')?.loseContext()
    },
  }
}

function contextOf(canvas: HTMLCanvasElement): WebGLRenderingContext {
  const gl = canvas.getContext('webgl', {
    antialias: true,
    alpha: false,
    powerPreference: 'high-performance',
  })
  if (!gl) throw new Error('stroll: this device gives no WebGL')
  return gl
}
