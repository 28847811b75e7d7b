/**
 * Every surface of the palace in one program: the mesh says what a surface is made of and where on it a pixel lies,
 * the shader draws the pattern. Patterns coarsen as they get smaller than a few pixels and end in their mean colour,
 * so that nothing flickers from afar.
 */
import { MATERIAL_DEFINES, NOISE, SHADOW } from './glsl'

export const SURFACE_ATTRIBUTES = [
  'a_pos',
  'a_kind',
  'a_normal',
  'a_light',
  'a_st',
  'a_owner',
  'a_p',
] as const

export const SURFACE_VERTEX = `
precision highp float;
attribute vec3 a_pos;
attribute vec2 a_kind;
attribute vec3 a_normal;
attribute float a_light;
attribute vec2 a_st;
attribute float a_owner;
attribute vec2 a_p;
uniform mat4 u_matrix;
uniform mat4 u_shadowMatrix;
uniform float u_step;
varying vec3 v_at;
varying vec3 v_normal;
varying vec2 v_st;
varying vec4 v_kind;
varying vec2 v_p;
varying vec3 v_shadow;
void main() {
  vec3 at = a_pos * u_step;
  gl_Position = u_matrix * vec4(at, 1.0);
  v_at = at;
  v_normal = a_normal;
  v_st = a_st / 64.0;
  v_kind = vec4(a_kind, a_owner, a_light);
  v_p = a_p / 10.0;
  // a little along the normal, so that a surface does not shade itself
  v_shadow = (u_shadowMatrix * vec4(at + a_normal * 0.45, 1.0)).xyz;
}`

/** Colours of tiles by glaze, in the order of ELEVATION_GLAZES; 剪边 is the second. */
const GLAZE = `
vec3 glazeField(float glaze) {
  if (glaze < 0.5) return vec3(0.812, 0.588, 0.184);
  if (glaze < 1.5) return vec3(0.243, 0.471, 0.306);
  if (glaze < 2.5) return vec3(0.212, 0.216, 0.224);
  if (glaze < 3.5) return vec3(0.482, 0.463, 0.435);
  if (glaze < 4.5) return vec3(0.204, 0.208, 0.216);
  if (glaze < 5.5) return vec3(0.812, 0.588, 0.184);
  if (glaze < 6.5) return vec3(0.243, 0.471, 0.306);
  if (glaze < 7.5) return vec3(0.812, 0.588, 0.184);
  if (glaze < 8.5) return vec3(0.176, 0.349, 0.576);
  return vec3(0.918, 0.690, 0.255);
}
vec3 glazeTrim(float glaze) {
  if (glaze > 3.5 && glaze < 5.5) return vec3(0.263, 0.506, 0.337);
  if (glaze > 5.5 && glaze < 6.5) return vec3(0.812, 0.588, 0.184);
  if (glaze > 6.5 && glaze < 7.5) return vec3(0.176, 0.349, 0.576);
  if (glaze > 7.5 && glaze < 8.5) return vec3(0.408, 0.255, 0.494);
  return glazeField(glaze);
}`

const PATTERNS = `
/** How much of a pattern of this period shows when a pixel is this wide: 1 near, 0 where it would flicker. */
float shows(float period, float pixel) { return 1.0 - smoothstep(0.22, 0.55, pixel / period); }
float line(float x, float halfWidth, float pixel) {
  return 1.0 - smoothstep(halfWidth, halfWidth + max(pixel, 0.001), abs(x));
}
/** A row of tiles, its period doubled as often as needed to stay some pixels wide. */
float ribs(float s, float pixel, out float slope) {
  float level = clamp(log2(max(pixel * 3.2 / 0.34, 1.0)), 0.0, 2.0);
  float period = 0.34 * exp2(floor(level));
  float blend = fract(level);
  float a = fract(s / period) - 0.5;
  float b = fract(s / (period * 2.0)) - 0.5;
  float fine = cos(a * 6.2832);
  float coarse = cos(b * 6.2832);
  slope = mix(sin(a * 6.2832), sin(b * 6.2832), blend);
  float seen = 1.0 - smoothstep(1.35, 2.0, level);
  slope *= seen;
  return mix(fine, coarse, blend) * seen;
}
vec3 bricks(vec3 base, vec2 st, vec2 size, float pixel) {
  float seen = shows(size.y, pixel);
  float row = floor(st.y / size.y);
  float x = st.x / size.x + 0.5 * mod(row, 2.0);
  float tone = hash(vec2(floor(x), row)) - 0.5;
  float joint = max(line((fract(st.y / size.y) - 0.5) * size.y + 0.5 * size.y, 0.012, pixel),
                    line((fract(x) - 0.5) * size.x + 0.5 * size.x, 0.012, pixel));
  float coarse = noise(st * 0.35) - 0.5;
  return base * (1.0 + seen * 0.10 * tone + 0.10 * coarse - seen * 0.22 * joint);
}
/** Lattice doors or windows between columns. s: bays, t: 0 sill … 1 beam; size: of the bay, metres. */
vec3 bay(vec2 st, vec2 size, float kind, vec2 pixel, out float glow) {
  vec3 red = vec3(0.545, 0.157, 0.114);
  vec3 column = vec3(0.612, 0.180, 0.129);
  float across = (fract(st.x) - 0.5) * size.x;
  float up = st.y * size.y;
  float half_ = 0.5 * size.x;
  float px = pixel.x * size.x;
  float py = pixel.y * size.y;
  glow = 0.0;
  vec3 colour;
  if (kind > 1.5) {
    colour = mix(vec3(0.16, 0.075, 0.06), vec3(0.07, 0.04, 0.035), smoothstep(0.0, 1.0, st.y));
    glow = 0.25;
  } else {
    float sill = kind > 0.5 ? min(1.1, 0.36 * size.y) : 0.0;
    float panel = kind > 0.5 ? sill : 0.36 * size.y;
    vec3 lattice = vec3(0.53, 0.25, 0.12);
    vec3 gold = vec3(0.757, 0.573, 0.259);
    float seen = shows(0.16, max(px, py));
    vec2 g = abs(fract(vec2(across + up, across - up) / 0.24) - 0.5);
    float bars = smoothstep(0.30, 0.40, max(g.x, g.y));
    lattice = mix(lattice * 1.16, mix(vec3(0.20, 0.10, 0.075), lattice * 1.7, bars), seen);
    colour = lattice;
    glow = 1.0;
    if (up < panel) {
      colour = kind > 0.5 ? vec3(0.545, 0.150, 0.110) : red * 0.92;
      glow = 0.0;
      float rim = shows(0.3, max(px, py)) * line(mod(across + 8.0 * size.x, 0.25 * (size.x - 0.7)) - 0.125 * (size.x - 0.7), 0.16, px);
      colour = mix(colour, gold, 0.30 * rim * step(0.5, 1.5 - kind));
    }
    float leaf = 0.25 * (size.x - 0.7);
    float leaves = line(abs(mod(across, leaf) - 0.5 * leaf) - 0.5 * leaf, 0.06, px);
    colour = mix(colour, red * 0.8, leaves * shows(0.5, px));
    glow *= 1.0 - leaves;
    float top = line(up - 0.86 * size.y, 0.09, py);
    colour = mix(colour, red * 0.85, top * shows(0.5, py));
  }
  float isColumn = smoothstep(half_ - 0.34 - px, half_ - 0.34 + px, abs(across));
  float roundness = 1.0 - 0.35 * smoothstep(half_ - 0.34, half_, abs(across));
  glow *= 1.0 - isColumn;
  colour = mix(colour, column * (1.12 * roundness), isColumn * (1.0 - 0.5 * smoothstep(1.2, 3.5, px)));
  return colour;
}
/** 和玺 and 旋子: long panels of blue and green between golden lines, brackets above them. */
vec3 beams(vec2 st, vec2 size, vec2 pixel) {
  float px = pixel.x * size.x;
  float py = pixel.y * size.y;
  vec3 blue = vec3(0.150, 0.345, 0.560);
  vec3 green = vec3(0.170, 0.500, 0.440);
  vec3 gold = vec3(0.804, 0.639, 0.318);
  float x = fract(st.x);
  float odd = mod(floor(st.x), 2.0);
  float brackets = 0.52;
  vec3 colour;
  if (st.y < brackets) {
    float seen = shows(0.9, px);
    float mid = step(0.27, x) * step(x, 0.73);
    vec3 a = mix(green, blue, odd);
    vec3 b = mix(blue, green, odd);
    colour = mix(mix(a, b, 0.5), mix(a, b, mid), seen);
    float edge = max(line(x - 0.27, 0.012, pixel.x), line(x - 0.73, 0.012, pixel.x));
    float rows = max(line(st.y - 0.02, 0.02, pixel.y), max(line(st.y - 0.24, 0.022, pixel.y), line(st.y - 0.5, 0.03, pixel.y)));
    colour = mix(colour, gold, 0.75 * max(edge * seen, rows * shows(0.5, py)));
    float motif = line(length(vec2((x - 0.5) * size.x, (st.y - 0.13) * size.y)) - 0.12, 0.05, px);
    colour = mix(colour, gold, motif * shows(0.35, px));
  } else {
    float count = max(2.0, floor(size.x / 0.85));
    float k = fract(x * count) - 0.5;
    float rise = (st.y - brackets) / (1.0 - brackets);
    float seen = shows(0.7, px);
    float arm = 1.0 - smoothstep(0.16 + 0.30 * rise - 0.06, 0.16 + 0.30 * rise + 0.06, abs(k));
    vec3 set = mix(blue, green, mod(floor(x * count), 2.0)) * 1.15;
    colour = mix(mix(blue, green, 0.55) * 0.72, mix(vec3(0.20, 0.09, 0.07), set, arm), seen);
    colour = mix(colour, gold, 0.5 * seen * arm * line(abs(k) - (0.16 + 0.30 * rise), 0.02, pixel.x * count));
  }
  return colour;
}`

export const SURFACE_FRAGMENT = `
#extension GL_OES_standard_derivatives : enable
precision highp float;
${MATERIAL_DEFINES}
varying vec3 v_at;
varying vec3 v_normal;
varying vec2 v_st;
varying vec4 v_kind;
varying vec2 v_p;
varying vec3 v_shadow;
uniform vec3 u_eye;
uniform vec3 u_sun;
uniform vec3 u_sunColour;
uniform vec3 u_skyColour;
uniform vec3 u_groundColour;
uniform vec3 u_hazeColour;
uniform float u_haze;
uniform float u_night;
uniform float u_snow;
uniform float u_selected;
uniform float u_shadowBias;
uniform float u_opacity;
${NOISE}
${SHADOW}
${GLAZE}
${PATTERNS}
bool is(float material) { return abs(v_kind.x - material) < 0.5; }
void main() {
  vec3 normal = normalize(v_normal);
  // thin things are seen from both sides
  if (!gl_FrontFacing && (is(MAT_BALUSTRADE) || is(MAT_PARAPET))) normal = -normal;
  vec3 view = normalize(u_eye - v_at);
  vec2 st = v_st;
  vec2 pixel = vec2(length(vec2(dFdx(st.x), dFdy(st.x))), length(vec2(dFdx(st.y), dFdy(st.y))));
  float glaze = v_kind.y;
  float light = v_kind.w;
  float gloss = 0.0;
  float glow = 0.0;
  float snowHold = 1.0;
  float sheen = 0.0;
  vec3 colour = vec3(0.8);
  if (is(MAT_TILE) || is(MAT_COPING)) {
    float slope;
    float rib = ribs(st.x, pixel.x, slope);
    float along = is(MAT_COPING) ? 0.4 : st.y;
    vec3 field = glazeField(glaze);
    float edge = is(MAT_COPING) ? 0.0 : 1.0 - smoothstep(0.75, 0.75 + max(pixel.y, 0.05), st.y);
    colour = mix(field, glazeTrim(glaze), edge);
    colour *= 1.0 + 0.11 * rib + 0.06 * (noise(v_at.xy * 0.7) - 0.5);
    colour *= 0.90 + 0.10 * smoothstep(0.0, 2.5, along);
    float course = line(fract(st.y / 0.32) - 0.5, 0.10, pixel.y / 0.32);
    colour *= 1.0 - 0.14 * course * shows(0.32, pixel.y);
    float drip = 1.0 - smoothstep(0.10, 0.10 + max(pixel.y, 0.03), st.y);
    colour = mix(colour, colour * 0.72, drip * shows(0.25, pixel.y) * (is(MAT_COPING) ? 0.0 : 1.0));
    vec3 across = normalize(cross(normal, vec3(0.0, 0.0, 1.0)) + vec3(0.0001));
    normal = normalize(normal + across * slope * 0.16);
    gloss = abs(glaze - 3.0) < 0.5 ? 0.05 : 0.26;
    snowHold = 0.80 + 0.20 * rib;
  } else if (is(MAT_RIDGE)) {
    colour = glazeTrim(glaze) * 1.06;
    gloss = 0.25;
    snowHold = 0.5;
  } else if (is(MAT_RED_WALL)) {
    colour = vec3(0.624, 0.188, 0.141) * (1.0 + 0.10 * (noise(st * 0.6) - 0.5) + 0.05 * (noise(st * 3.0) - 0.5));
    colour = mix(vec3(0.45, 0.43, 0.40), colour, smoothstep(0.35, 0.5, st.y + 10.0 * step(4.0, v_at.z - st.y)));
  } else if (is(MAT_DOORS)) {
    colour = bay(st, v_p, 0.0, pixel, glow);
  } else if (is(MAT_WINDOWS)) {
    colour = bay(st, v_p, 1.0, pixel, glow);
  } else if (is(MAT_OPEN_BAY)) {
    colour = bay(st, v_p, 2.0, pixel, glow);
  } else if (is(MAT_BEAMS)) {
    colour = beams(st, v_p, pixel);
  } else if (is(MAT_EAVES)) {
    float rafter = smoothstep(0.2, 0.3, abs(fract(st.x / 0.42) - 0.5));
    vec3 green = vec3(0.205, 0.430, 0.360);
    vec3 between = vec3(0.47, 0.16, 0.12);
    colour = mix(mix(green, between, 0.45), mix(green * 1.2, between, rafter), shows(0.42, pixel.x));
  } else if (is(MAT_GABLE)) {
    colour = abs(glaze - 3.0) < 0.5 ? bricks(vec3(0.50, 0.485, 0.46), st, vec2(0.5, 0.14), max(pixel.x, pixel.y)) : vec3(0.576, 0.169, 0.125);
    colour *= 1.0 + 0.06 * (noise(st * 1.3) - 0.5);
    if (v_p.x > 0.05) {
      // 山花绶带: gilt ribbons on the gable's boards, a rim along its edges
      float px = max(pixel.x, pixel.y);
      float across = abs(st.x) / v_p.x;
      float up = st.y / max(v_p.y, 0.1);
      float rim = line((1.0 - across - up) * v_p.x * 0.7 - 0.22, 0.07, px);
      vec2 knot = vec2(st.x, st.y - 0.34 * v_p.y) / (0.20 * v_p.y);
      float rings = line(length(knot) - 0.9, 0.14, px / v_p.y * 4.0);
      vec2 side = vec2(abs(knot.x) - 1.5, knot.y);
      rings = max(rings, line(length(side) - 0.62, 0.14, px / v_p.y * 4.0));
      colour = mix(colour, vec3(0.86, 0.66, 0.27), 0.85 * max(rim, rings) * shows(1.2, px));
    }
  } else if (is(MAT_MARBLE)) {
    float course = line(fract(st.y / 0.45) - 0.5, 0.05, pixel.y / 0.45) * shows(0.45, pixel.y);
    colour = vec3(0.890, 0.868, 0.820) * (1.0 - 0.10 * course + 0.07 * (noise(st * 0.9) - 0.5));
  } else if (is(MAT_BALUSTRADE)) {
    float period = 1.5;
    float x = abs(fract(st.x / period) - 0.5) * period;
    float post = 1.0 - smoothstep(0.13, 0.13 + pixel.x, x);
    float near = shows(1.0, pixel.x);
    float rail = step(0.74, st.y) * step(st.y, 0.82);
    float slit = step(0.60, st.y) * step(st.y, 0.74) * smoothstep(0.16, 0.24, abs(x - 0.42));
    if (near > 0.5 && post < 0.5 && (st.y > 0.82 || (slit < 0.5 && st.y > 0.60 && st.y < 0.74))) discard;
    float panel = line(st.y - 0.34, 0.20, pixel.y) * smoothstep(0.2, 0.26, x);
    colour = vec3(0.905, 0.885, 0.840) * (1.0 - 0.12 * panel * near + 0.06 * post - 0.08 * (1.0 - near));
    colour *= 0.95 + 0.10 * rail;
  } else if (is(MAT_STEPS)) {
    float tread = fract(st.y / 0.32);
    float seen = shows(0.32, pixel.y);
    colour = vec3(0.850, 0.828, 0.780) * (1.0 - seen * 0.30 * smoothstep(0.55, 0.95, tread) + 0.05 * (noise(st) - 0.5));
  } else if (is(MAT_CARVED)) {
    vec2 q = st * vec2(5.0, 1.6);
    float relief = noise(q * 1.7 + 2.0 * noise(q)) - 0.5;
    colour = vec3(0.800, 0.785, 0.745) * (1.0 + 0.32 * relief * shows(0.5, pixel.y));
  } else if (is(MAT_BRICK)) {
    colour = bricks(vec3(0.565, 0.540, 0.500), st, vec2(0.96, 0.26), max(pixel.x, pixel.y));
  } else if (is(MAT_PARAPET)) {
    float x = fract(st.x / 1.9);
    if (st.y > 0.58 && x > 0.74 && shows(1.9, pixel.x) > 0.4) discard;
    colour = bricks(vec3(0.545, 0.520, 0.482), st * vec2(1.0, 1.2), vec2(0.5, 0.14), max(pixel.x, pixel.y));
  } else if (is(MAT_PAVING)) {
    colour = bricks(vec3(0.742, 0.712, 0.655), st, vec2(0.9, 0.45), max(pixel.x, pixel.y));
  } else if (is(MAT_FOLIAGE)) {
    float species = floor(v_p.x * 10.0 + 0.5);
    colour = species < 0.5 ? vec3(0.243, 0.345, 0.212) : species < 1.5 ? vec3(0.278, 0.380, 0.224)
           : species < 2.5 ? vec3(0.396, 0.475, 0.251) : species < 3.5 ? vec3(0.560, 0.470, 0.400) : vec3(0.435, 0.529, 0.275);
    colour *= 0.80 + 0.42 * noise(v_at.xy * 1.7 + v_at.z) + 0.10 * sin(v_p.y * 97.0);
    colour *= 0.85 + 0.25 * normal.z;
    snowHold = 0.55;
  } else if (is(MAT_TRUNK)) {
    colour = vec3(0.33, 0.27, 0.22);
  } else if (is(MAT_ROCK)) {
    colour = vec3(0.52, 0.51, 0.48) * (0.72 + 0.5 * noise(v_at.xy * 1.1 + v_at.z * 0.8));
  } else if (is(MAT_GOLD)) {
    colour = vec3(0.92, 0.69, 0.24);
    gloss = 0.9;
    snowHold = 0.3;
  } else if (is(MAT_DARK)) {
    colour = vec3(0.10, 0.085, 0.075);
    snowHold = 0.0;
  } else if (is(MAT_COLUMN)) {
    colour = vec3(0.604, 0.173, 0.125);
  } else if (is(MAT_WATER)) {
    vec2 w = v_at.xy * 0.5;
    normal = normalize(vec3(noise(w) - 0.5, noise(w.yx + 7.0) - 0.5, 7.0));
    float facing = clamp(dot(view, normal), 0.0, 1.0);
    float mirror = pow(1.0 - facing, 3.0);
    colour = vec3(0.38, 0.52, 0.49);
    sheen = 0.16 + 0.5 * mirror;
    gloss = 0.35;
    snowHold = 0.62;
  }
  float towards = max(dot(normal, u_sun), 0.0);
  // a texel of the sun's picture spans more depth the flatter the light falls
  float slant = sqrt(max(1.0 - towards * towards, 0.0)) / max(towards, 0.12);
  float sun = towards > 0.0 ? sunlight(v_shadow, u_shadowBias * (0.3 + 0.8 * slant)) * smoothstep(0.0, 0.12, towards) : 0.0;
  float covered = u_snow * 0.94 * smoothstep(0.34, 0.74, normal.z * snowHold + 0.16 * (noise(v_at.xy * 0.8) - 0.5));
  colour = mix(colour, vec3(0.93, 0.95, 0.98), covered);
  gloss *= 1.0 - covered;
  vec3 ambient = mix(u_groundColour, u_skyColour, 0.5 + 0.5 * normal.z);
  vec3 lit = colour * light * (ambient + u_sunColour * (towards * sun));
  vec3 halfway = normalize(u_sun + view);
  lit += u_sunColour * (gloss * sun * pow(max(dot(normal, halfway), 0.0), 42.0));
  // at night light comes from within, and from lamps at the feet of the halls
  float lamp = u_night * exp(-max(v_at.z - 1.0, 0.0) * 0.055) * (1.0 - 0.55 * max(normal.z, 0.0));
  lit += colour * vec3(1.0, 0.66, 0.34) * (0.50 * lamp);
  float lamps = step(0.42, hash(floor(v_st.xx) + floor(v_at.yx / 9.0)));
  lit += u_night * glow * lamps * vec3(1.0, 0.66, 0.30) * 0.62;
  if (u_selected > 0.5 && abs(v_kind.z - u_selected) < 0.5)
    lit = lit * 1.10 + vec3(0.10, 0.065, 0.0) + vec3(0.95, 0.72, 0.18) * 0.35 * pow(1.0 - max(dot(view, normalize(v_normal)), 0.0), 2.5);
  // water gives the sky back
  lit = mix(lit, u_hazeColour * (0.92 - 0.25 * u_night), sheen);
  float away = length(u_eye - v_at);
  lit = mix(lit, u_hazeColour, 1.0 - exp(-away * u_haze));
  gl_FragColor = vec4(lit, 1.0) * u_opacity;
}`

/** The ground only receives shadows; what lies on it is drawn by the map. */
export const GROUND_VERTEX = `
precision highp float;
attribute vec2 a_pos;
uniform mat4 u_matrix;
uniform mat4 u_shadowMatrix;
uniform vec2 u_half;
varying vec3 v_shadow;
varying vec2 v_edge;
void main() {
  vec4 at = vec4(a_pos * u_half, 0.0, 1.0);
  gl_Position = u_matrix * at;
  v_shadow = (u_shadowMatrix * at).xyz;
  v_edge = a_pos;
}`

export const GROUND_FRAGMENT = `
precision highp float;
varying vec3 v_shadow;
varying vec2 v_edge;
uniform vec3 u_shade;
uniform float u_strength;
uniform float u_shadowBias;
uniform float u_opacity;
${SHADOW}
void main() {
  float dark = (1.0 - sunlight(v_shadow, u_shadowBias * 0.1)) * u_strength * u_opacity;
  dark *= 1.0 - smoothstep(0.9, 1.0, max(abs(v_edge.x), abs(v_edge.y)));
  gl_FragColor = vec4(u_shade * dark, dark);
}`

export const DEPTH_VERTEX = `
precision highp float;
attribute vec3 a_pos;
uniform mat4 u_shadowMatrix;
uniform float u_step;
varying float v_depth;
void main() {
  vec4 at = u_shadowMatrix * vec4(a_pos * u_step, 1.0);
  gl_Position = vec4(at.xyz * 2.0 - 1.0, 1.0);
  v_depth = at.z;
}`
