/**
 * Draws the palace's mesh with raw WebGL 1: one draw call for the palace, one for the shadows on the ground. Knows
 * nothing of maps: a caller hands over a view matrix and what to look like. Throws at creation when the device
 * cannot; never while drawing.
 */
import type { MeshData } from '@/core/architecture/mesh/types'
import { POSITION_STEP_METERS, VERTEX_BYTES } from '@/core/architecture/mesh/writer'
import { eyeOf, type Matrix4 } from '@/core/geo/matrix4'
import { PACK_DEPTH } from './glsl'
import { createProgram, type Program } from './program'
import { createShadowMap, SHADOW_TEXELS } from './shadowMap'
import type { SkyLight } from './sky'
import {
  GROUND_FRAGMENT,
  GROUND_VERTEX,
  SURFACE_ATTRIBUTES,
  SURFACE_FRAGMENT,
  SURFACE_VERTEX,
} from './surfaceShader'

export interface SceneFrame {
  /** Palace grid (metres, z up) → clip space, double precision. */
  matrix: Matrix4
  sky: SkyLight
  /** 0, 1 or 2: how near one is. */
  lod: 0 | 1 | 2
  /** Id of the place or hall that is looked at. */
  selected: string | null
  /** 0 … 1, for fading in. */
  opacity: number
}

export interface SceneRenderer {
  /** Brings the shadows up to date; call before the frame's own framebuffer is bound. */
  prepare(sky: SkyLight): void
  draw(frame: SceneFrame): void
  dispose(): void
}

/** The ground that takes shadows, half sizes: the palace with its moat. */
const GROUND_HALF_METERS = [440, 560] as const
/** The unpacking is written once, before the lookup that uses it. */
const withShadow = (source: string): string =>
  source.replace('uniform sampler2D u_shadowMap;', `${PACK_DEPTH}\nuniform sampler2D u_shadowMap;`)

function bindAttributes(gl: WebGLRenderingContext): void {
  const at = (index: number, size: number, type: number, normalised: boolean, offset: number): void => {
    gl.enableVertexAttribArray(index)
    gl.vertexAttribPointer(index, size, type, normalised, VERTEX_BYTES, offset)
  }
  at(0, 3, gl.SHORT, false, 0)
  at(1, 2, gl.UNSIGNED_BYTE, false, 6)
  at(2, 3, gl.BYTE, true, 8)
  at(3, 1, gl.UNSIGNED_BYTE, true, 11)
  at(4, 2, gl.SHORT, false, 12)
  at(5, 1, gl.UNSIGNED_SHORT, false, 16)
  at(6, 2, gl.UNSIGNED_BYTE, false, 18)
}

/** @throws Error when the device lacks what the scene needs. */
export function createSceneRenderer(gl: WebGLRenderingContext, mesh: MeshData): SceneRenderer {
  if (!gl.getExtension('OES_element_index_uint') || !gl.getExtension('OES_standard_derivatives'))
    throw new Error('scene: this device has no 32-bit indices or no derivatives')
  const surface = createProgram(gl, SURFACE_VERTEX, withShadow(SURFACE_FRAGMENT), SURFACE_ATTRIBUTES)
  const ground = createProgram(gl, GROUND_VERTEX, withShadow(GROUND_FRAGMENT), ['a_pos'])
  surface.check()
  ground.check()
  const shadows = createShadowMap(gl)
  const buffer = (target: number, data: ArrayBuffer | ArrayBufferView<ArrayBuffer>): WebGLBuffer => {
    const made = gl.createBuffer()
    gl.bindBuffer(target, made)
    gl.bufferData(target, data as ArrayBuffer, gl.STATIC_DRAW)
    return made
  }
  const vertices = buffer(gl.ARRAY_BUFFER, mesh.vertices)
  const indices = buffer(gl.ELEMENT_ARRAY_BUFFER, mesh.indices as Uint32Array<ArrayBuffer>)
  const square = buffer(gl.ARRAY_BUFFER, new Float32Array([-1, -1, 1, -1, -1, 1, 1, 1]))
  const ownerNumbers = new Map(mesh.owners.map((id, i) => [id, i + 1]))
  let shadowsOf = ''

  const set3 = (program: Program, name: string, [x, y, z]: readonly [number, number, number]): void =>
    gl.uniform3f(program.uniform(name), x, y, z)
  const setShadow = (program: Program): void => {
    gl.activeTexture(gl.TEXTURE0)
    gl.bindTexture(gl.TEXTURE_2D, shadows.texture)
    gl.uniform1i(program.uniform('u_shadowMap'), 0)
    gl.uniform1f(program.uniform('u_shadowTexels'), SHADOW_TEXELS)
    gl.uniform1f(program.uniform('u_shadowBias'), shadows.depthPerMeter)
    gl.uniformMatrix4fv(program.uniform('u_shadowMatrix'), false, shadows.matrix)
  }
  const noAttributes = (): void => {
    for (let i = 1; i < SURFACE_ATTRIBUTES.length; i++) gl.disableVertexAttribArray(i)
  }

  function drawGround(matrix: Float32Array, { sky, opacity }: SceneFrame): void {
    gl.useProgram(ground.handle)
    noAttributes()
    gl.bindBuffer(gl.ARRAY_BUFFER, square)
    gl.enableVertexAttribArray(0)
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 8, 0)
    gl.uniformMatrix4fv(ground.uniform('u_matrix'), false, matrix)
    gl.uniform2f(ground.uniform('u_half'), GROUND_HALF_METERS[0], GROUND_HALF_METERS[1])
    set3(ground, 'u_shade', sky.shade)
    gl.uniform1f(ground.uniform('u_strength'), sky.shadeStrength)
    gl.uniform1f(ground.uniform('u_opacity'), opacity)
    setShadow(ground)
    gl.enable(gl.BLEND)
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA)
    gl.depthMask(false)
    gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4)
  }

  function drawPalace(matrix: Float32Array, frame: SceneFrame): void {
    const { sky, selected, opacity } = frame
    gl.useProgram(surface.handle)
    gl.bindBuffer(gl.ARRAY_BUFFER, vertices)
    bindAttributes(gl)
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, indices)
    gl.uniformMatrix4fv(surface.uniform('u_matrix'), false, matrix)
    gl.uniform1f(surface.uniform('u_step'), POSITION_STEP_METERS)
    set3(surface, 'u_eye', eyeOf(frame.matrix))
    set3(surface, 'u_sun', sky.towardsSun)
    set3(surface, 'u_sunColour', sky.sunColour)
    set3(surface, 'u_skyColour', sky.skyColour)
    set3(surface, 'u_groundColour', sky.groundColour)
    set3(surface, 'u_hazeColour', sky.hazeColour)
    gl.uniform1f(surface.uniform('u_haze'), sky.hazePerMeter)
    gl.uniform1f(surface.uniform('u_night'), sky.night)
    gl.uniform1f(surface.uniform('u_snow'), sky.snow)
    gl.uniform1f(surface.uniform('u_selected'), selected === null ? 0 : (ownerNumbers.get(selected) ?? 0))
    gl.uniform1f(surface.uniform('u_opacity'), opacity)
    setShadow(surface)
    if (opacity >= 1) gl.disable(gl.BLEND)
    gl.depthMask(true)
    gl.drawElements(gl.TRIANGLES, mesh.lodIndexCounts[frame.lod], gl.UNSIGNED_INT, 0)
  }

  return {
    prepare(sky) {
      const key = sky.towardsSun.join()
      if (key === shadowsOf) return
      shadowsOf = key
      shadows.draw(sky.towardsSun, () => {
        noAttributes()
        gl.bindBuffer(gl.ARRAY_BUFFER, vertices)
        gl.enableVertexAttribArray(0)
        gl.vertexAttribPointer(0, 3, gl.SHORT, false, VERTEX_BYTES, 0)
        gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, indices)
        gl.drawElements(gl.TRIANGLES, mesh.lodIndexCounts[1], gl.UNSIGNED_INT, 0)
      })
    },
    draw(frame) {
      const matrix = new Float32Array(frame.matrix)
      gl.disable(gl.CULL_FACE)
      gl.enable(gl.DEPTH_TEST)
      gl.depthFunc(gl.LEQUAL)
      drawGround(matrix, frame)
      drawPalace(matrix, frame)
      noAttributes()
    },
    dispose() {
      for (const item of [vertices, indices, square]) gl.deleteBuffer(item)
      for (const program of [surface, ground]) gl.deleteProgram(program.handle)
      shadows.dispose()
    },
  }
}
