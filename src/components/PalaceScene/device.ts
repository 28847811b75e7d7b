/** Whether a device draws with a graphics chip. Where it does with its processor, the palace would stutter. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i

let answer: boolean | undefined

export function drawsWithAChip(): boolean {
  answer ??= ask()
  return answer
}

function ask(): boolean {
  const gl = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true })
  if (!gl) return false
  const info = gl.getExtension('WEBGL_debug_renderer_info')
  const name: unknown = info ? gl.getParameter(info.UNMASKED_RENDERER_WEBGL) : gl.getParameter(gl.RENDERER)
  gl.getExtension('WEBGL_lose_context')?.loseContext()
  return !SOFTWARE.test(String(name))
}
