/**
 * Taro's API for component tests: every call that the app makes is a jest mock, so that a test can look at it.
 * Nothing here pretends to be a phone; the built mini-program has its own runtime in test/weapp.
 */
const mapContext = { includePoints: jest.fn(), addGroundOverlay: jest.fn(), removeGroundOverlay: jest.fn() }
const kept = new Map<string, unknown>()

/** Everything is on screen at once, unless a test says otherwise. */
const observer = {
  relativeToViewport: () => observer,
  observe: jest.fn((_selector: string, tell: (entry: { intersectionRatio: number }) => void) =>
    tell({ intersectionRatio: 1 }),
  ),
  disconnect: jest.fn(),
}

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
  setClipboardData: jest.fn(() => Promise.resolve()),
}

export default Taro
export const useRouter = (): { params: Record<string, string> } => ({ params: {} })
export const useShareAppMessage = jest.fn()
export const useShareTimeline = jest.fn()
