/**
 * What lies behind the palace when one stands in it: the sky, and the paved ground out to the horizon. One triangle
 * over the screen, drawn before everything else and without depth; each pixel asks where its ray goes.
 */
import { inverse, type Matrix4 } from '@/core/geo/matrix4'
import { NOISE } from './glsl'
import { createProgram } from './program'
import type { SkyLight } from './sky'

const VERTEX = `
precision highp float;
attribute vec2 a_pos;
uniform mat4 u_inverse;
varying vec3 v_ray;
void main() {
  gl_Position = vec4(a_pos, 0.0, 1.0);
  vec4 far = u_inverse * vec4(a_pos, 1.0, 1.0);
  vec4 near = u_inverse * vec4(a_pos, -1.0, 1.0);
  v_ray = far.xyz / far.w - near.xyz / near.w;
}`

/** 海墁: courts are paved with grey bricks on edge, worn and uneven in colour; joints fade from afar. */
const FRAGMENT = `
#extension GL_OES_standard_derivatives : enable
precision highp float;
varying vec3 v_ray;
uniform vec3 u_eye;
uniform vec3 u_sun;
uniform vec3 u_sunColour;
uniform vec3 u_skyColour;
uniform vec3 u_hazeColour;
uniform float u_haze;
uniform float u_night;
uniform float u_snow;
${NOISE}
const vec2 BRICK = vec2(0.48, 0.24);
vec3 paving(vec2 at) {
  vec2 cell = at / BRICK;
  float row = floor(cell.y);
  cell.x += mod(row, 2.0) * 0.5;
  vec2 brick = floor(cell);
  vec2 edge = abs(fract(cell) - 0.5) * 2.0;
  vec2 width = fwidth(cell) * 1.2;
  float fine = 1.0 - smoothstep(0.25, 1.0, max(width.x, width.y));
  float joint = max(smoothstep(0.93 - width.x, 1.0, edge.x), smoothstep(0.86 - width.y, 1.0, edge.y));
  float tone = 0.93 + 0.10 * hash(brick) * fine + 0.10 * noise(at * 0.11) + 0.05 * noise(at * 0.9);
  vec3 colour = vec3(0.560, 0.540, 0.505) * tone;
  colour *= 1.0 - 0.22 * joint * fine;
  return mix(colour, vec3(0.93, 0.945, 0.965) * (0.94 + 0.06 * noise(at * 0.4)), u_snow * (0.86 - 0.3 * joint * fine));
}
vec3 sky(vec3 ray) {
  float up = max(ray.z, 0.0);
  vec3 zenith = mix(vec3(0.33, 0.52, 0.78), vec3(0.025, 0.035, 0.085), u_night) * mix(1.0, 0.9, u_snow);
  zenith = mix(zenith, vec3(0.70, 0.74, 0.79), u_snow * (1.0 - u_night));
  vec3 colour = mix(u_hazeColour, zenith, pow(up, 0.55));
  float towards = max(dot(ray, u_sun), 0.0);
  colour += u_sunColour * (pow(towards, 9.0) * 0.16 + pow(towards, 700.0) * 0.9) * (1.0 - 0.75 * u_snow);
  return colour;
}
void main() {
  vec3 ray = normalize(v_ray);
  vec3 colour = sky(ray);
  if (ray.z < -0.0005) {
    float away = u_eye.z / -ray.z;
    vec2 at = u_eye.xy + ray.xy * away;
    vec3 light = u_sunColour * max(u_sun.z, 0.0) * 0.85 + u_skyColour * 0.75;
    vec3 ground = paving(at) * light;
    float hidden = 1.0 - exp(-away * (u_haze + 0.00035));
    colour = mix(ground, u_hazeColour, clamp(hidden, 0.0, 1.0));
  }
  gl_FragColor = vec4(colour, 1.0);
}`

export interface Backdrop {
  draw(matrix: Matrix4, eye: readonly [number, number, number], sky: SkyLight): void
  dispose(): void
}

/** @throws Error when the device cannot compile it. */
export function createBackdrop(gl: WebGLRenderingContext): Backdrop {
  const program = createProgram(gl, VERTEX, FRAGMENT, ['a_pos'])
  program.check()
  const screen = gl.createBuffer()
  gl.bindBuffer(gl.ARRAY_BUFFER, screen)
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-1, -1, 3, -1, -1, 3]), gl.STATIC_DRAW)
  return {
    draw(matrix, eye, sky) {
      gl.useProgram(program.handle)
      gl.bindBuffer(gl.ARRAY_BUFFER, screen)
      gl.enableVertexAttribArray(0)
      gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 8, 0)
      gl.uniformMatrix4fv(program.uniform('u_inverse'), false, new Float32Array(inverse(matrix)))
      gl.uniform3f(program.uniform('u_eye'), ...eye)
      gl.uniform3f(program.uniform('u_sun'), ...sky.towardsSun)
      gl.uniform3f(program.uniform('u_sunColour'), ...sky.sunColour)
      gl.uniform3f(program.uniform('u_skyColour'), ...sky.skyColour)
      gl.uniform3f(program.uniform('u_hazeColour'), ...sky.hazeColour)
      gl.uniform1f(program.uniform('u_haze'), sky.hazePerMeter)
      gl.uniform1f(program.uniform('u_night'), sky.night)
      gl.uniform1f(program.uniform('u_snow'), sky.snow)
      gl.disable(gl.DEPTH_TEST)
      gl.disable(gl.BLEND)
      gl.depthMask(false)
      gl.drawArrays(gl.TRIANGLES, 0, 3)
    },
    dispose() {
      gl.deleteBuffer(screen)
      gl.deleteProgram(program.handle)
    },
  }
}
