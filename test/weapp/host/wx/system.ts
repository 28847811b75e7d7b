/** The phone and WeChat: an iPhone 14 with base library 3.8. */
import { listenerApis } from '../emitter'
import { menuButtonRect, SCREEN } from '../furniture'
import { asyncApi } from '../outcome'
import { appJson, config } from '../state'

function windowInfo() {
  const { innerWidth, innerHeight, devicePixelRatio } = window
  const top = SCREEN.statusBarHeight
  const bottom = innerHeight - SCREEN.bottomInset
  return {
    pixelRatio: devicePixelRatio,
    screenWidth: innerWidth,
    screenHeight: innerHeight,
    windowWidth: innerWidth,
    windowHeight: innerHeight,
    statusBarHeight: SCREEN.statusBarHeight,
    screenTop: 0,
    safeArea: { left: 0, right: innerWidth, top, bottom, width: innerWidth, height: bottom - top },
  }
}

const deviceInfo = () => ({
  abi: 'arm64',
  benchmarkLevel: -1,
  brand: 'iPhone',
  model: 'iPhone 14',
  platform: 'ios',
  system: 'iOS 17.0',
  memorySize: 6144,
})

const appBaseInfo = () => ({
  SDKVersion: '3.8.0',
  enableDebug: false,
  fontSizeScaleFactor: 1,
  fontSizeSetting: 16,
  host: { appId: '' },
  language: config.language,
  theme: config.theme,
  version: '8.0.55',
})

const systemInfo = () => ({
  ...windowInfo(),
  ...deviceInfo(),
  ...appBaseInfo(),
  locationEnabled: config.location !== 'off',
  locationAuthorized: true,
  deviceOrientation: 'portrait',
})

const accountInfo = () => ({
  miniProgram: { appId: 'wx0000000000000000', envVersion: 'release', version: '' },
  plugin: {},
})

const updateManager = {
  applyUpdate: () => undefined,
  onCheckForUpdate: (listener: (result: object) => void) =>
    setTimeout(() => listener({ hasUpdate: false }), 0),
  onUpdateReady: () => undefined,
  onUpdateFailed: () => undefined,
}

const networkType = () => (config.offline ? 'none' : 'wifi')

export const systemApis = {
  env: { USER_DATA_PATH: 'wxfile://usr' },
  nextTick: (work: () => void) => void setTimeout(work, 0),
  canIUse: (schema: string) => schema !== '',
  getSystemInfoSync: systemInfo,
  getSystemInfo: asyncApi<object>('getSystemInfo', systemInfo),
  getSystemInfoAsync: asyncApi<object>('getSystemInfoAsync', systemInfo),
  getWindowInfo: windowInfo,
  getDeviceInfo: deviceInfo,
  getAppBaseInfo: appBaseInfo,
  getSystemSetting: () => ({ locationEnabled: config.location !== 'off', deviceOrientation: 'portrait' }),
  getAppAuthorizeSetting: () => ({ locationAuthorized: 'authorized', locationReducedAccuracy: false }),
  getMenuButtonBoundingClientRect: menuButtonRect,
  getAccountInfoSync: accountInfo,
  getLaunchOptionsSync: () => config.launch,
  getEnterOptionsSync: () => config.launch,
  getUpdateManager: () => updateManager,
  getNetworkType: asyncApi<object>('getNetworkType', () => ({ networkType: networkType() })),
  getPerformance: () => ({
    now: () => Date.now(),
    createObserver: () => ({ observe() {}, disconnect() {} }),
  }),
  getLogManager: () => ({ log() {}, info() {}, warn() {}, debug() {} }),
  getRealtimeLogManager: () => ({ info() {}, warn() {}, error() {}, setFilterMsg() {} }),
  getBatteryInfoSync: () => ({ level: 80, isCharging: false }),
  getExtConfigSync: () => ({}),
  reportEvent: () => undefined,
  reportPerformance: () => undefined,
  pageScrollTo: asyncApi<{ scrollTop?: number }>('pageScrollTo', ({ scrollTop }) => {
    window.scrollTo(0, scrollTop ?? 0)
  }),
  ...listenerApis([
    'AppShow',
    'AppHide',
    'Error',
    'UnhandledRejection',
    'PageNotFound',
    'ThemeChange',
    'NetworkStatusChange',
    'NetworkWeakChange',
    'MemoryWarning',
    'WindowResize',
    'KeyboardHeightChange',
    'CompassChange',
    'AccelerometerChange',
    'GyroscopeChange',
    'DeviceMotionChange',
    'UserCaptureScreen',
    'AudioInterruptionBegin',
    'AudioInterruptionEnd',
    'CopyUrl',
  ]),
}

/** True when app.json declares what an API asks for; WeChat refuses such APIs at run time otherwise. */
export const isDeclared = (name: string) => appJson.requiredPrivateInfos?.includes(name) ?? false
