/**
 * The sun's own picture of the palace: how far it sees in each direction. Drawn again only when the sun has moved.
 * An orthographic view that just holds the palace; its square is turned with the sun, so that texels are spent well.
 */
import { POSITION_STEP_METERS } from '@/core/architecture/mesh/writer'
import { multiply, orthographic, transform, type Matrix4 } from '@/core/geo/matrix4'
import { PACK_DEPTH } from './glsl'
import { createProgram, type Program } from './program'
import { DEPTH_VERTEX } from './surfaceShader'

export const SHADOW_TEXELS = 2048
/** What casts and takes shadows: the palace to its walls, up to the highest ridge. */
const HALF_WIDTH_METERS = 400
const HALF_DEPTH_METERS = 500
const TOP_METERS = 46

const DEPTH_FRAGMENT = `
precision highp float;
varying float v_depth;
${PACK_DEPTH}
void main() { gl_FragColor = packDepth(clamp(v_depth, 0.0, 0.999999)); }`

export interface ShadowMap {
  texture: WebGLTexture
  /** Palace grid → x, y, depth in 0…1. */
  matrix: Float32Array
  /** Depth of a metre. */
  depthPerMeter: number
  /** Draws the depths as seen from a direction (towards the sun). `drawMesh` binds `a_pos` at 0 and draws. */
  draw(towardsSun: readonly [number, number, number], drawMesh: () => void): void
  dispose(): void
}

/** A view along the light: z towards the sun, x level. */
function lightView([x, y, z]: readonly [number, number, number]): Matrix4 {
  const level = Math.hypot(x, y) || 1
  const right = [-y / level, x / level, 0] as const
  const up = [-z * right[1], z * right[0], x * right[1] - y * right[0]] as const
  const rows = [right, up, [x, y, z]] as const
  const out = new Float64Array(16)
  rows.forEach((row, r) => row.forEach((value, c) => (out[c * 4 + r] = value)))
  out[15] = 1
  return out
}

/** Light space of the palace's box, each axis to 0…1. */
export function shadowMatrix(towardsSun: readonly [number, number, number]): {
  matrix: Matrix4
  depthMeters: number
} {
  const view = lightView(towardsSun)
  const corners = [0, TOP_METERS].flatMap(z =>
    [-1, 1].flatMap(x =>
      [-1, 1].map(y => transform(view, [x * HALF_WIDTH_METERS, y * HALF_DEPTH_METERS, z, 1])),
    ),
  )
  const range = (axis: 0 | 1 | 2): [number, number] => [
    Math.min(...corners.map(corner => corner[axis])),
    Math.max(...corners.map(corner => corner[axis])),
  ]
  const [[x0, x1], [y0, y1], [z0, z1]] = [range(0), range(1), range(2)]
  const centred = new Float64Array([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, -(x0 + x1) / 2, -(y0 + y1) / 2, 0, 1])
  const project = orthographic((x1 - x0) / 2, (y1 - y0) / 2, -z1, -z0)
  const half = new Float64Array([0.5, 0, 0, 0, 0, 0.5, 0, 0, 0, 0, 0.5, 0, 0.5, 0.5, 0.5, 1])
  return { matrix: multiply(half, multiply(project, multiply(centred, view))), depthMeters: z1 - z0 }
}

export function createShadowMap(gl: WebGLRenderingContext): ShadowMap {
  const program: Program = createProgram(gl, DEPTH_VERTEX, DEPTH_FRAGMENT, ['a_pos'])
  program.check()
  const texture = gl.createTexture()
  gl.bindTexture(gl.TEXTURE_2D, texture)
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, SHADOW_TEXELS, SHADOW_TEXELS, 0, gl.RGBA, gl.UNSIGNED_BYTE, null)
  for (const name of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
    gl.texParameteri(gl.TEXTURE_2D, name, gl.NEAREST)
  for (const name of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T])
    gl.texParameteri(gl.TEXTURE_2D, name, gl.CLAMP_TO_EDGE)
  const depth = gl.createRenderbuffer()
  gl.bindRenderbuffer(gl.RENDERBUFFER, depth)
  gl.renderbufferStorage(gl.RENDERBUFFER, gl.DEPTH_COMPONENT16, SHADOW_TEXELS, SHADOW_TEXELS)
  const frame = gl.createFramebuffer()
  gl.bindFramebuffer(gl.FRAMEBUFFER, frame)
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0)
  gl.framebufferRenderbuffer(gl.FRAMEBUFFER, gl.DEPTH_ATTACHMENT, gl.RENDERBUFFER, depth)
  gl.bindFramebuffer(gl.FRAMEBUFFER, null)
  const map: ShadowMap = {
    texture,
    matrix: new Float32Array(16),
    depthPerMeter: 0,
    draw(towardsSun, drawMesh) {
      const { matrix, depthMeters } = shadowMatrix(towardsSun)
      map.matrix = new Float32Array(matrix)
      map.depthPerMeter = 1 / depthMeters
      const viewport = gl.getParameter(gl.VIEWPORT) as Int32Array
      const before = gl.getParameter(gl.FRAMEBUFFER_BINDING) as WebGLFramebuffer | null
      gl.bindFramebuffer(gl.FRAMEBUFFER, frame)
      gl.viewport(0, 0, SHADOW_TEXELS, SHADOW_TEXELS)
      gl.disable(gl.BLEND)
      gl.disable(gl.SCISSOR_TEST)
      gl.disable(gl.STENCIL_TEST)
      gl.disable(gl.CULL_FACE)
      gl.enable(gl.DEPTH_TEST)
      gl.depthFunc(gl.LEQUAL)
      gl.depthMask(true)
      gl.depthRange(0, 1)
      gl.colorMask(true, true, true, true)
      gl.clearColor(1, 1, 1, 1)
      gl.clearDepth(1)
      gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT)
      gl.useProgram(program.handle)
      gl.uniformMatrix4fv(program.uniform('u_shadowMatrix'), false, map.matrix)
      gl.uniform1f(program.uniform('u_step'), POSITION_STEP_METERS)
      drawMesh()
      gl.bindFramebuffer(gl.FRAMEBUFFER, before)
      gl.viewport(viewport[0] ?? 0, viewport[1] ?? 0, viewport[2] ?? 0, viewport[3] ?? 0)
    },
    dispose() {
      gl.deleteTexture(texture)
      gl.deleteRenderbuffer(depth)
      gl.deleteFramebuffer(frame)
      gl.deleteProgram(program.handle)
    },
  }
  return map
}
