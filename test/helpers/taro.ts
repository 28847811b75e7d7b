/**
 * Taro's API for component tests: every call that the app makes is a jest mock, so that a test can look at it.
 * Nothing here pretends to be a phone; the built mini-program has its own runtime in test/weapp.
 */
const mapContext = {
  includePoints: jest.fn(),
  moveToLocation: jest.fn(),
  addGroundOverlay: jest.fn(),
  removeGroundOverlay: jest.fn(),
}
const kept = new Map<string, unknown>()

/** Everything is on screen at once, unless a test says otherwise. */
const observer = {
  relativeToViewport: () => observer,
  observe: jest.fn((_selector: string, tell: (entry: { intersectionRatio: number }) => void) =>
    tell({ intersectionRatio: 1 }),
  ),
  disconnect: jest.fn(),
}

/** A promise of nothing, as most calls give. */
const done = () => Promise.resolve()
/** Calls that Taro makes no promises of: they answer by callback. */
const answered = () => jest.fn((options?: { success?(result: object): void }) => options?.success?.({}))

/** WeChat's one background player: its `on…` callbacks can be called with `tellBackgroundAudio`. */
const heard = new Map<string, (() => void)[]>()
const on = (name: string) =>
  jest.fn((callback: () => void) => void heard.set(name, [...(heard.get(name) ?? []), callback]))
const backgroundAudio = {
  src: '',
  title: '',
  singer: '',
  epname: '',
  coverImgUrl: '',
  currentTime: 0,
  duration: 0,
  playbackRate: 1,
  ...Object.fromEntries(['play', 'pause', 'seek', 'stop'].map(name => [name, jest.fn()])),
  ...Object.fromEntries(
    ['Play', 'Pause', 'Waiting', 'TimeUpdate', 'Ended', 'Stop', 'Error', 'Next', 'Prev'].map(name => [
      `on${name}`,
      on(name),
    ]),
  ),
}
export const tellBackgroundAudio = (name: string): void => heard.get(name)?.forEach(callback => callback())

const Taro = {
  getCurrentInstance: () => ({ page: {} }),
  createIntersectionObserver: jest.fn(() => observer),
  nextTick: (callback: () => void) => callback(),
  createMapContext: jest.fn(() => mapContext),
  getStorageSync: jest.fn((key: string) => kept.get(key) ?? ''),
  setStorageSync: jest.fn((key: string, value: unknown) => void kept.set(key, value)),
  removeStorageSync: jest.fn((key: string) => void kept.delete(key)),
  request: jest.fn(() => Promise.reject(new Error('no network in tests'))),
  onNetworkStatusChange: jest.fn(),
  offNetworkStatusChange: jest.fn(),
  setClipboardData: jest.fn(done),
  authorize: jest.fn(done),
  openSetting: jest.fn(() => Promise.resolve({ authSetting: {} })),
  getLocation: jest.fn(() => Promise.reject(new Error('no position in tests'))),
  startLocationUpdate: answered(),
  startLocationUpdateBackground: answered(),
  stopLocationUpdate: answered(),
  onLocationChange: jest.fn(),
  offLocationChange: jest.fn(),
  startCompass: jest.fn(done),
  stopCompass: jest.fn(done),
  onCompassChange: jest.fn(),
  offCompassChange: jest.fn(),
  getBackgroundAudioManager: jest.fn(() => backgroundAudio),
}

export default Taro
export const useRouter = (): { params: Record<string, string> } => ({ params: {} })
export const useShareAppMessage = jest.fn()
export const useShareTimeline = jest.fn()
