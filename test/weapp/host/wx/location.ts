/**
 * Position and permissions. The test gives positions in WGS-84; `type: "gcj02"` turns them into GCJ-02 as on a
 * phone. An unanswered scope is "asked" at first use: the visitor agrees unless the test says `denied`.
 */
import type { HostFix } from '../bridge'
import { toGcj02 } from '../datum'
import { emit, listenerApis } from '../emitter'
import { ApiFailure, asyncApi } from '../outcome'
import { appJson, config, keep } from '../state'
import { isDeclared } from './system'

type Datum = 'wgs84' | 'gcj02'
interface DatumOption {
  type?: Datum
}

const LOCATION_SCOPE = 'scope.userLocation'
let updateDatum: Datum | null = null

function answer(scope: string, isAllowed: boolean): void {
  config.authorization = { ...config.authorization, [scope]: isAllowed }
  keep('authorization', scope, isAllowed)
}

function ask(scope: string): void {
  const isLocation = scope.startsWith(LOCATION_SCOPE)
  if (isLocation && !appJson.permission?.[LOCATION_SCOPE]?.desc) {
    throw new ApiFailure('app.json needs permission["scope.userLocation"].desc')
  }
  if (!(scope in config.authorization)) answer(scope, !(isLocation && config.location === 'denied'))
  if (!config.authorization[scope]) throw new ApiFailure('auth deny')
}

function locate(fix: HostFix, datum: Datum) {
  const { latitude, longitude } = datum === 'wgs84' ? fix : toGcj02(fix)
  const accuracy = fix.accuracyMeters ?? 12
  return {
    latitude,
    longitude,
    accuracy,
    altitude: 0,
    speed: fix.speedMetersPerSecond ?? -1,
    direction: fix.headingDegrees ?? -1,
    horizontalAccuracy: accuracy,
    verticalAccuracy: 0,
  }
}

function currentFix(apiName: string): HostFix {
  if (!isDeclared(apiName)) {
    throw new ApiFailure('the api need to be declared in the requiredPrivateInfos field in app.json/ext.json')
  }
  ask(LOCATION_SCOPE)
  if (config.location === 'denied') throw new ApiFailure('auth deny')
  if (config.location === 'off') throw new ApiFailure('system permission denied', { errCode: 2 })
  return config.location
}

/** Reports a new position to the app if it has started updates. */
export function reportLocation(): void {
  if (updateDatum === null) return
  if (typeof config.location === 'string')
    emit('LocationChangeError', { errCode: 0, errMsg: config.location })
  else emit('LocationChange', locate(config.location, updateDatum))
}

const startUpdates = (name: string) =>
  asyncApi<DatumOption>(name, ({ type }) => {
    currentFix(name)
    updateDatum = type ?? 'gcj02'
    setTimeout(reportLocation, 0)
  })

export const locationApis = {
  getLocation: asyncApi<DatumOption>('getLocation', ({ type }) =>
    locate(currentFix('getLocation'), type ?? 'wgs84'),
  ),
  getFuzzyLocation: asyncApi<DatumOption>('getFuzzyLocation', ({ type }) => {
    const { latitude, longitude } = locate(currentFix('getFuzzyLocation'), type ?? 'wgs84')
    return { latitude, longitude }
  }),
  startLocationUpdate: startUpdates('startLocationUpdate'),
  startLocationUpdateBackground: startUpdates('startLocationUpdateBackground'),
  stopLocationUpdate: asyncApi<object>('stopLocationUpdate', () => {
    updateDatum = null
  }),
  ...listenerApis(['LocationChange', 'LocationChangeError']),
  getSetting: asyncApi<object>('getSetting', () => ({ authSetting: config.authorization })),
  authorize: asyncApi<{ scope: string }>('authorize', ({ scope }) => ask(scope)),
  /** The visitor opens the settings and grants what the test now allows. */
  openSetting: asyncApi<object>('openSetting', () => {
    for (const scope of Object.keys(config.authorization)) answer(scope, config.location !== 'denied')
    return { authSetting: config.authorization }
  }),
  getPrivacySetting: asyncApi<object>('getPrivacySetting', () => ({
    needAuthorization: false,
    privacyContractName: '',
  })),
  requirePrivacyAuthorize: asyncApi<object>('requirePrivacyAuthorize'),
  ...listenerApis(['NeedPrivacyAuthorization']),
}
