/**
 * @jest-environment jsdom
 *
 * The code on a sign: WeChat's own scanner, and the browser's where there is one.
 */
import Taro from '@tarojs/taro'
import { scanner as neutral } from '@/platform/scan'
import { scanner as web } from '@/platform/scan/index.h5'
import { scanner as mini } from '@/platform/scan/index.weapp'
import { wordsOf } from '@/locales'

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: { scanCode: jest.fn() } }))
const scanCode = Taro.scanCode as jest.Mock

it('without a platform there is nothing to scan with', async () => {
  expect(neutral.available()).toBe(false)
  expect(await neutral.scan()).toBeNull()
})

describe('in WeChat', () => {
  it('reads with the camera only', async () => {
    scanCode.mockResolvedValue({ result: 'https://guide.example/at/wumen', path: undefined })
    expect(mini.available()).toBe(true)
    expect(await mini.scan()).toBe('https://guide.example/at/wumen')
    expect(scanCode).toHaveBeenLastCalledWith({ onlyFromCamera: true })
  })
  it('takes the path of its own codes', async () => {
    scanCode.mockResolvedValue({ result: '', path: 'pages/guide/index?path=%2Fat%2Fwumen' })
    expect(await mini.scan()).toBe('pages/guide/index?path=%2Fat%2Fwumen')
  })
  it('gives null for an empty code, and when the visitor goes back', async () => {
    scanCode.mockResolvedValue({ result: '' })
    expect(await mini.scan()).toBeNull()
    scanCode.mockRejectedValue({ errMsg: 'scanCode:fail cancel' })
    expect(await mini.scan()).toBeNull()
  })
})

describe('on the web', () => {
  const stop = jest.fn()
  const stream = { active: true, getTracks: () => [{ stop }] }
  const detect = jest.fn()
  const getUserMedia = jest.fn()
  const made = jest.fn()
  class BarcodeDetector {
    detect = detect
    constructor(options: object) {
      made(options)
    }
  }
  const offer = (detector: unknown, devices: unknown) => {
    Object.assign(window, { BarcodeDetector: detector })
    Object.defineProperty(navigator, 'mediaDevices', { value: devices, configurable: true })
  }
  const dialog = () => document.querySelector('[role=dialog]')
  const opened = async () => {
    for (let turn = 0; turn < 20 && !dialog(); turn++) await Promise.resolve()
    return dialog() as HTMLElement
  }

  beforeEach(() => {
    jest.clearAllMocks()
    stream.active = true
    getUserMedia.mockResolvedValue(stream)
    detect.mockResolvedValue([])
    HTMLMediaElement.prototype.play = jest.fn(() => Promise.resolve())
    offer(BarcodeDetector, { getUserMedia })
  })
  // whatever happened: nothing is left on the page, and the camera is off
  afterEach(() => expect(dialog()).toBeNull())

  it.each([
    ['no detector', undefined, { getUserMedia }],
    ['no camera, as without https', BarcodeDetector, undefined],
    ['neither', undefined, undefined],
  ])('is not available with %s', async (_what, detector, devices) => {
    offer(detector, devices)
    expect(web.available()).toBe(false)
    expect(await web.scan()).toBeNull()
    expect(getUserMedia).not.toHaveBeenCalled()
  })

  it('reads a QR code, then turns the camera off', async () => {
    jest.useFakeTimers()
    detect.mockRejectedValueOnce(new Error('not yet')).mockResolvedValueOnce([{ rawValue: '' }])
    detect.mockResolvedValueOnce([{ rawValue: 'https://guide.example/at/wumen' }])
    expect(web.available()).toBe(true)
    const scanned = web.scan()
    await jest.advanceTimersByTimeAsync(150)
    expect(detect).toHaveBeenCalledTimes(1)
    expect(stop).not.toHaveBeenCalled()
    await jest.advanceTimersByTimeAsync(400)
    expect(await scanned).toBe('https://guide.example/at/wumen')
    jest.useRealTimers()
    expect(made).toHaveBeenCalledWith({ formats: ['qr_code'] })
    expect(getUserMedia.mock.calls[0][0].video).toEqual({ facingMode: 'environment' })
    expect(stop).toHaveBeenCalledTimes(1)
  })

  it.each<[string, (cover: HTMLElement) => void]>([
    ['its button', cover => cover.querySelector('button')?.click()],
    [
      'Escape',
      () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
    ],
  ])('is closed by %s', async (_what, close) => {
    const scanned = web.scan()
    const cover = await opened()
    const button = cover.querySelector('button')
    expect(button?.textContent).toBe(wordsOf('zh').keypadScanClose)
    expect(cover.getAttribute('aria-label')).toBe(wordsOf('zh').keypadScanHint)
    expect(document.activeElement).toBe(button)
    expect(cover.querySelector('video')?.srcObject).toBe(stream)
    close(cover)
    expect(await scanned).toBeNull()
    expect(stop).toHaveBeenCalledTimes(1)
  })

  it('speaks the language of the page', async () => {
    document.documentElement.lang = 'en'
    const scanned = web.scan()
    const button = (await opened()).querySelector('button')
    document.documentElement.lang = ''
    expect(button?.textContent).toBe(wordsOf('en').keypadScanClose)
    button?.click()
    await scanned
  })

  it('keeps keys from what lies below', async () => {
    const below = jest.fn()
    document.addEventListener('keydown', below)
    const scanned = web.scan()
    const cover = await opened()
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true }))
    cover.querySelector('button')?.click()
    await scanned
    expect(below).not.toHaveBeenCalled()
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true }))
    expect(below).toHaveBeenCalledTimes(1)
    document.removeEventListener('keydown', below)
  })

  it('gives null when the camera is refused, does not start or ends', async () => {
    getUserMedia.mockRejectedValueOnce(new DOMException('', 'NotAllowedError'))
    expect(await web.scan()).toBeNull()
    HTMLMediaElement.prototype.play = jest.fn(() => Promise.reject(new Error('no')))
    expect(await web.scan()).toBeNull()
    expect(stop).toHaveBeenCalledTimes(1)
    HTMLMediaElement.prototype.play = jest.fn(() => Promise.resolve())
    stream.active = false
    expect(await web.scan()).toBeNull()
    expect(stop).toHaveBeenCalledTimes(2)
  })

  it('asks once, however often it is tapped', async () => {
    const scanned = web.scan()
    expect(await web.scan()).toBeNull()
    ;(await opened()).querySelector('button')?.click()
    await scanned
    expect(getUserMedia).toHaveBeenCalledTimes(1)
  })
})
