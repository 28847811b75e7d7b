/** Labels in one texture, each drawn when it is first needed, in rows from the top. */
import type { LabelImage } from './labels'

const SIDE_PX = 2048

export interface Slot {
  /** Corners in the texture, 0…1. */
  left: number
  top: number
  right: number
  bottom: number
  /** Size in device pixels. */
  width: number
  height: number
}

export interface LabelAtlas {
  texture: WebGLTexture
  /** Null when it cannot be drawn, or when there is no room: the caller clears and asks again. */
  slot(key: string, draw: () => LabelImage | null): Slot | null
  clear(): void
  dispose(): void
}

export function createLabelAtlas(gl: WebGLRenderingContext): LabelAtlas {
  const texture = gl.createTexture()
  gl.bindTexture(gl.TEXTURE_2D, texture)
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, SIDE_PX, SIDE_PX, 0, gl.RGBA, gl.UNSIGNED_BYTE, null)
  for (const name of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
    gl.texParameteri(gl.TEXTURE_2D, name, gl.LINEAR)
  for (const name of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T])
    gl.texParameteri(gl.TEXTURE_2D, name, gl.CLAMP_TO_EDGE)
  const slots = new Map<string, Slot | null>()
  let [x, y, row] = [0, 0, 0]

  function place(image: LabelImage): Slot | null {
    const { width, height, data } = image
    if (x + width > SIDE_PX) [x, y, row] = [0, y + row, 0]
    if (width > SIDE_PX || y + height > SIDE_PX) return null
    gl.bindTexture(gl.TEXTURE_2D, texture)
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, 0)
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, 1)
    const pixels = new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels)
    const [left, top] = [x / SIDE_PX, y / SIDE_PX]
    const slot = { left, top, right: left + width / SIDE_PX, bottom: top + height / SIDE_PX, width, height }
    x += width + 2
    row = Math.max(row, height + 2)
    return slot
  }

  return {
    texture,
    slot(key, draw) {
      const known = slots.get(key)
      if (known !== undefined) return known
      const image = draw()
      const slot = image && place(image)
      if (!image || slot) slots.set(key, slot)
      return slot
    },
    clear() {
      slots.clear()
      ;[x, y, row] = [0, 0, 0]
    },
    dispose: () => gl.deleteTexture(texture),
  }
}
