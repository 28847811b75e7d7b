import { openOverlay, type Overlay } from './overlay'
import type { ScanLeaf } from './types'

/** https://developer.mozilla.org/docs/Web/API/Barcode_Detection_API: not in TypeScript's DOM, and not in all browsers. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { rawValue: string }[]>
}
type DetectorMaker = new (options: { formats: readonly string[] }) => Detector

const LOOK_EVERY_MS = 200

const detectorMaker = (): DetectorMaker | undefined =>
  (window as { BarcodeDetector?: DetectorMaker }).BarcodeDetector
/** Absent on pages without https. */
const cameras = (): MediaDevices | undefined => navigator.mediaDevices as MediaDevices | undefined

/** Looks at the camera's picture until a code is read, the overlay is closed or the camera ends. */
function firstCode(detector: Detector, overlay: Overlay, stream: MediaStream): Promise<string | null> {
  return new Promise(resolve => {
    overlay.onClose(() => resolve(null))
    const look = async (): Promise<void> => {
      if (overlay.isClosed() || !stream.active) return resolve(null)
      // a picture that cannot be read yet is no failure: the next one may be
      const codes = await detector.detect(overlay.video).catch(() => [])
      const read = codes.find(({ rawValue }) => rawValue !== '')
      if (read && !overlay.isClosed()) return resolve(read.rawValue)
      setTimeout(() => void look(), LOOK_EVERY_MS)
    }
    void look()
  })
}

async function scanWith(Maker: DetectorMaker, devices: MediaDevices): Promise<string | null> {
  const stream = await devices.getUserMedia({ video: { facingMode: 'environment' }, audio: false })
  let overlay: Overlay | undefined
  try {
    overlay = openOverlay()
    overlay.video.srcObject = stream
    await overlay.video.play()
    return await firstCode(new Maker({ formats: ['qr_code'] }), overlay, stream)
  } finally {
    stream.getTracks().forEach(track => track.stop())
    overlay?.remove()
  }
}

let scanning = false

export const scanner: ScanLeaf = {
  available: () => detectorMaker() !== undefined && cameras()?.getUserMedia !== undefined,
  async scan() {
    const Maker = detectorMaker()
    const devices = cameras()
    // a second tap while the browser asks for permission
    if (!Maker || !devices || scanning) return null
    scanning = true
    try {
      return await scanWith(Maker, devices)
    } catch {
      return null
    } finally {
      scanning = false
    }
  },
}
export type * from './types'
