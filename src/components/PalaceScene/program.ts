/** WebGL programs with their uniforms found once. */
export interface Program {
  handle: WebGLProgram
  uniform(name: string): WebGLUniformLocation | null
}

/** @throws Error with the compiler's words when a shader does not compile: the caller falls back to the flat map. */
export function createProgram(
  gl: WebGLRenderingContext,
  vertex: string,
  fragment: string,
  attributes: readonly string[],
): Program {
  const handle = gl.createProgram()
  const shader = (type: number, source: string): WebGLShader => {
    const made = gl.createShader(type)
    if (!made) throw new Error('scene: no shader could be made (the WebGL context is lost)')
    gl.shaderSource(made, source)
    gl.compileShader(made)
    if (gl.getShaderParameter(made, gl.COMPILE_STATUS) !== true && !gl.isContextLost())
      throw new Error(`scene: ${gl.getShaderInfoLog(made) ?? 'a shader does not compile'}`)
    return made
  }
  const parts = [shader(gl.VERTEX_SHADER, vertex), shader(gl.FRAGMENT_SHADER, fragment)]
  for (const part of parts) gl.attachShader(handle, part)
  attributes.forEach((name, i) => gl.bindAttribLocation(handle, i, name))
  gl.linkProgram(handle)
  if (gl.getProgramParameter(handle, gl.LINK_STATUS) !== true && !gl.isContextLost())
    throw new Error(`scene: ${gl.getProgramInfoLog(handle) ?? 'a program does not link'}`)
  for (const part of parts) gl.deleteShader(part)
  const found = new Map<string, WebGLUniformLocation | null>()
  return {
    handle,
    uniform(name) {
      const known = found.get(name)
      if (known !== undefined) return known
      const location = gl.getUniformLocation(handle, name)
      found.set(name, location)
      return location
    },
  }
}
