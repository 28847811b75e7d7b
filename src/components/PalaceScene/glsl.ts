/** Pieces of GLSL (WebGL 1) that the scene's shaders share. Lengths are metres in the palace grid. */
import { MATERIALS } from '@/core/architecture/mesh/types'

/** `MAT_DOORS` and so on: the numbers of the mesh's format. */
export const MATERIAL_DEFINES = MATERIALS.map(
  (name, i) => `#define MAT_${name.toUpperCase().replace(/-/g, '_')} ${i}.0`,
).join('\n')

/** Depth in the four bytes of a colour: WebGL 1 has no depth textures everywhere. */
export const PACK_DEPTH = `
vec4 packDepth(float depth) {
  vec4 bytes = fract(depth * vec4(1.0, 255.0, 65025.0, 16581375.0));
  return bytes - bytes.yzww * vec4(1.0 / 255.0, 1.0 / 255.0, 1.0 / 255.0, 0.0);
}
float unpackDepth(vec4 bytes) {
  return dot(bytes, vec4(1.0, 1.0 / 255.0, 1.0 / 65025.0, 1.0 / 16581375.0));
}`

/** Sunlight that reaches a point, 0 … 1: four depths around it, blended, so that edges are soft. */
export const SHADOW = `
uniform sampler2D u_shadowMap;
uniform float u_shadowTexels;
float depthAt(vec2 cell) { return unpackDepth(texture2D(u_shadowMap, (cell + 0.5) / u_shadowTexels)); }
float sunlight(vec3 at, float bias) {
  if (at.x < 0.0 || at.y < 0.0 || at.x > 1.0 || at.y > 1.0 || at.z > 1.0) return 1.0;
  vec2 p = at.xy * u_shadowTexels - 0.5;
  vec2 cell = floor(p);
  vec2 f = smoothstep(0.0, 1.0, p - cell);
  float z = at.z - bias;
  float a = step(z, depthAt(cell));
  float b = step(z, depthAt(cell + vec2(1.0, 0.0)));
  float c = step(z, depthAt(cell + vec2(0.0, 1.0)));
  float d = step(z, depthAt(cell + vec2(1.0, 1.0)));
  return mix(mix(a, b, f.x), mix(c, d, f.x), f.y);
}`

/** Value noise without textures. */
export const NOISE = `
float hash(vec2 p) {
  vec3 q = fract(vec3(p.xyx) * 0.1031);
  q += dot(q, q.yzx + 33.33);
  return fract((q.x + q.y) * q.z);
}
float noise(vec2 p) {
  vec2 i = floor(p);
  vec2 f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  return mix(mix(hash(i), hash(i + vec2(1.0, 0.0)), f.x),
             mix(hash(i + vec2(0.0, 1.0)), hash(i + vec2(1.0, 1.0)), f.x), f.y);
}`
