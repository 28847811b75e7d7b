/** Canvas 2D nodes and saving them as temporary files. */
import { ApiFailure, asyncApi } from '../outcome'
import { mediaUrl } from '../state'
import { fileUrl, writeTemporary } from './files'

interface CanvasNode {
  element: HTMLCanvasElement
  width: number
  height: number
  getContext: (type: '2d') => CanvasRenderingContext2D | null
  createImage: () => HTMLImageElement
  createPath2D: (path?: string) => Path2D
  requestAnimationFrame: (work: FrameRequestCallback) => number
  cancelAnimationFrame: (id: number) => void
  toDataURL: (type?: string, quality?: number) => string
}

/** An image whose `src` may be anything that WeChat can name. */
function createImage(): HTMLImageElement {
  const image = new Image()
  const inherited = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')
  Object.defineProperty(image, 'src', {
    get: () => image.currentSrc,
    set: (value: string) => inherited?.set?.call(image, mediaUrl(value, fileUrl)),
  })
  return image
}

export function canvasNode(element: HTMLCanvasElement): CanvasNode {
  return {
    element,
    get width() {
      return element.width
    },
    set width(value: number) {
      element.width = value
    },
    get height() {
      return element.height
    },
    set height(value: number) {
      element.height = value
    },
    getContext: type => element.getContext(type),
    createImage,
    createPath2D: path => new Path2D(path),
    requestAnimationFrame: work => requestAnimationFrame(work),
    cancelAnimationFrame: id => cancelAnimationFrame(id),
    toDataURL: (type, quality) => element.toDataURL(type, quality),
  }
}

interface OffscreenOptions {
  width?: number
  height?: number
}

function createOffscreenCanvas({ width = 300, height = 150 }: OffscreenOptions = {}): CanvasNode {
  const element = document.createElement('canvas')
  Object.assign(element, { width, height })
  return canvasNode(element)
}

interface SaveOptions {
  canvas?: CanvasNode
  fileType?: 'png' | 'jpg'
  quality?: number
}

export const canvasApis = {
  createOffscreenCanvas,
  canvasToTempFilePath: asyncApi<SaveOptions>(
    'canvasToTempFilePath',
    async ({ canvas, fileType, quality }) => {
      if (!canvas) throw new ApiFailure('canvas is missing, expected the node of a type="2d" canvas')
      const type = fileType === 'jpg' ? 'image/jpeg' : 'image/png'
      const blob = await new Promise<Blob | null>(resolve => canvas.element.toBlob(resolve, type, quality))
      if (!blob) throw new ApiFailure('canvas is empty')
      const bytes = new Uint8Array(await blob.arrayBuffer())
      return { tempFilePath: writeTemporary(bytes, `.${fileType ?? 'png'}`) }
    },
  ),
}
