/** WebGL programs with their uniforms found once. */
export interface Program {
  handle: WebGLProgram
  uniform(name: string): WebGLUniformLocation | null
  /** Waits for the compiler. @throws Error with its words when a shader does not compile: the caller falls back. */
  check(): void
}

/** Compiles in the background: whoever can do without the answer does not wait for it. */
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
    return made
  }
  const parts = [shader(gl.VERTEX_SHADER, vertex), shader(gl.FRAGMENT_SHADER, fragment)]
  for (const part of parts) gl.attachShader(handle, part)
  attributes.forEach((name, i) => gl.bindAttribLocation(handle, i, name))
  gl.linkProgram(handle)
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
    check() {
      const linked = gl.getProgramParameter(handle, gl.LINK_STATUS) === true || gl.isContextLost()
      const words = linked
        ? ''
        : [...parts.map(part => gl.getShaderInfoLog(part)), gl.getProgramInfoLog(handle)]
      for (const part of parts) gl.deleteShader(part)
      if (!linked) throw new Error(`scene: a program does not link: ${[...words].filter(Boolean).join(' ')}`)
    },
  }
}
