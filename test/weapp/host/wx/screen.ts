/** Dialogues, feedback, clipboard, fonts, pictures and small helpers that need no state of their own. */
import { acknowledged, ApiFailure, asyncApi } from '../outcome'
import { topPage } from '../pages'
import { mediaUrl } from '../state'
import { fileUrl } from './files'

let clipboard = ''

interface FontOptions {
  family: string
  source: string
}

async function loadFont({ family, source }: FontOptions) {
  const address = /url\(["']?([^"')]+)["']?\)/.exec(source)?.[1]
  if (!address) throw new ApiFailure(`source is "${source}", expected url("…")`)
  const face = new FontFace(family, `url("${mediaUrl(address, fileUrl)}")`)
  // the DOM library of TypeScript leaves out `add`, which every browser has
  const fonts = document.fonts as unknown as { add: (loaded: FontFace) => void }
  fonts.add(await face.load())
  return { status: 'loaded' }
}

async function imageInfo({ src }: { src: string }) {
  const image = new Image()
  image.src = mediaUrl(src, fileUrl)
  await image.decode()
  return { width: image.naturalWidth, height: image.naturalHeight, path: src, orientation: 'up' }
}

const bytesOf = (text: string) => Uint8Array.from(atob(text), char => char.charCodeAt(0)).buffer
const textOf = (buffer: ArrayBuffer) =>
  btoa(Array.from(new Uint8Array(buffer), byte => String.fromCharCode(byte)).join(''))

const pageCaller = () => topPage()?.instance

export const screenApis = {
  ...acknowledged([
    'showToast',
    'hideToast',
    'showLoading',
    'hideLoading',
    'hideKeyboard',
    'vibrateShort',
    'vibrateLong',
    'setKeepScreenOn',
    'setNavigationBarTitle',
    'setNavigationBarColor',
    'setBackgroundColor',
    'setBackgroundTextStyle',
    'showShareMenu',
    'hideShareMenu',
    'updateShareMenu',
    'previewImage',
    'saveImageToPhotosAlbum',
    'openLocation',
    'openCustomerServiceChat',
    'makePhoneCall',
    'setInnerAudioOption',
    'startCompass',
    'stopCompass',
    'startDeviceMotionListening',
    'stopDeviceMotionListening',
    'startAccelerometer',
    'stopAccelerometer',
    'stopPullDownRefresh',
    'startPullDownRefresh',
    'navigateToMiniProgram',
    'addPhoneContact',
    'setWindowSize',
    'preloadAssets',
    'showShareImageMenu',
  ]),
  showModal: asyncApi<object>('showModal', () => ({ confirm: true, cancel: false })),
  showActionSheet: asyncApi<object>('showActionSheet', () => ({ tapIndex: 0 })),
  setClipboardData: asyncApi<{ data: string }>('setClipboardData', ({ data }) => {
    clipboard = data
  }),
  getClipboardData: asyncApi<object>('getClipboardData', () => ({ data: clipboard })),
  loadFontFace: asyncApi<FontOptions>('loadFontFace', loadFont),
  getImageInfo: asyncApi<{ src: string }>('getImageInfo', imageInfo),
  login: asyncApi<object>('login', () => ({ code: 'test-login-code' })),
  base64ToArrayBuffer: bytesOf,
  arrayBufferToBase64: textOf,
  createAnimation: () => {
    const animation: Record<string, unknown> = { export: () => ({ actions: [] }) }
    for (const name of [
      'opacity',
      'translate',
      'translateX',
      'translateY',
      'scale',
      'rotate',
      'height',
      'step',
    ]) {
      animation[name] = () => animation
    }
    return animation
  },
  createIntersectionObserver: (_component: unknown, options?: object) =>
    pageCaller()?.createIntersectionObserver?.(options),
  createMediaQueryObserver: () => pageCaller()?.createMediaQueryObserver?.(),
}
