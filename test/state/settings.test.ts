import type * as SettingsModule from '@/state/settings'

const KEY = 'settings.v1'

interface Device {
  kept?: string | null
  language?: string
  /** What the link that was followed asks for. */
  asked?: 'zh' | 'en' | null
  dark?: boolean
  full?: boolean
}

/** The store as it starts on a device that keeps this and speaks that. */
function startOn({ kept = null, language = 'zh-CN', asked = null, dark = false, full = false }: Device = {}) {
  const memory = new Map<string, string>(kept === null ? [] : [[KEY, kept]])
  const device = { dark, still: false, changed: (): void => undefined }
  jest.resetModules()
  jest.doMock('@/platform/storage', () => ({
    storage: {
      read: (key: string) => memory.get(key) ?? null,
      write: (key: string, value: string) => !full && (memory.set(key, value), true),
    },
  }))
  jest.doMock('@/platform/appearance', () => ({
    appearance: {
      language: () => language,
      languageAsked: () => asked,
      prefersDark: () => device.dark,
      reducedMotion: () => device.still,
      textScale: () => 1,
      onChange: (callback: () => void) => void (device.changed = callback),
    },
  }))
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a fresh store for each device
  const { useSettings, lookOf, isStill, typeOf } = require('@/state/settings') as typeof SettingsModule
  return { settings: () => useSettings.getState(), lookOf, isStill, typeOf, memory, device }
}

const DEFAULTS = {
  wayPreference: 'fastest',
  slow: false,
  lang: 'zh',
  chinese: 'zh',
  theme: 'auto',
  typeSize: 'normal',
  rate: 1,
  mapMode: 'auto',
  sky: 'auto',
  locationAgreed: false,
  companion: false,
  again: false,
  hand: 'right',
  still: false,
  touch: true,
  voiceFirst: false,
}

describe('the first start', () => {
  it.each([
    ['zh-CN', 'zh'],
    ['zh-Hant-TW', 'zh-Hant'],
    ['zh_HK', 'zh-Hant'],
    ['zh-MO', 'zh-Hant'],
    ['zh-Hans-HK', 'zh'],
    ['zh_CN', 'zh'],
    ['ZH', 'zh'],
    ['', 'zh'],
    ['en-GB', 'en'],
    ['fr', 'en'],
  ])('speaks the device’s language: %j → %s', (language, lang) => {
    expect(startOn({ language }).settings().lang).toBe(lang)
  })

  it('has quiet defaults and has not agreed to anything', () => {
    expect(startOn().settings()).toMatchObject(DEFAULTS)
  })
})

test('a link in a language is shown in it, and no choice is lost by that', () => {
  expect(startOn({ asked: 'en' }).settings()).toMatchObject({ lang: 'en', chinese: 'zh' })
  const { settings, memory } = startOn({ asked: 'en', kept: JSON.stringify({ lang: 'zh', theme: 'dark' }) })
  expect(settings()).toMatchObject({ lang: 'en', theme: 'dark' })
  expect(memory.get(KEY)).toContain('"lang":"zh"')
})

describe('what is kept', () => {
  it('comes back on the next start', () => {
    const first = startOn()
    first.settings().set({ lang: 'en', theme: 'sun', typeSize: 'huge', rate: 1.5, locationAgreed: true })
    const second = startOn({ kept: first.memory.get(KEY) ?? null })
    expect(second.settings()).toMatchObject({
      lang: 'en',
      theme: 'sun',
      typeSize: 'huge',
      rate: 1.5,
      locationAgreed: true,
    })
  })

  it('wins over the device’s language', () => {
    expect(startOn({ kept: '{"lang":"en"}', language: 'zh-CN' }).settings().lang).toBe('en')
  })

  it.each([
    'null',
    '[]',
    '7',
    '"x"',
    '{',
    '',
    '<html>',
    '{"lang":"fr","theme":"neon","typeSize":9,"rate":"1.5","locationAgreed":"true"}',
    '{"lang":null,"theme":{},"typeSize":[],"rate":100,"locationAgreed":1}',
    '{"rate":null,"theme":"__proto__"}',
  ])('falls back to the defaults when it is junk: %s', kept => {
    expect(startOn({ kept }).settings()).toMatchObject(DEFAULTS)
  })

  it('keeps the good parts of what is half junk', () => {
    expect(startOn({ kept: '{"theme":"dark","rate":9}' }).settings()).toMatchObject({
      theme: 'dark',
      rate: 1,
    })
  })

  it('holds nothing but the visitor’s choices', () => {
    const { settings, memory } = startOn()
    settings().set({ theme: 'dark' })
    expect(Object.keys(JSON.parse(memory.get(KEY) ?? '{}') as object).sort()).toEqual(
      Object.keys(DEFAULTS).sort(),
    )
  })

  it('comes back from English to the script it came from', () => {
    const { settings } = startOn()
    settings().set({ lang: 'zh-Hant' })
    settings().set({ lang: 'en' })
    expect(settings()).toMatchObject({ lang: 'en', chinese: 'zh-Hant' })
  })

  it('is not needed: a full device keeps the choice for this visit', () => {
    const { settings } = startOn({ full: true })
    settings().set({ theme: 'dark' })
    expect(settings().theme).toBe('dark')
  })
})

describe('the look', () => {
  it('follows the device on auto, and the visitor otherwise', () => {
    const { lookOf } = startOn()
    expect(lookOf({ theme: 'auto', deviceDark: true })).toBe('dark')
    expect(lookOf({ theme: 'auto', deviceDark: false })).toBe('light')
    for (const deviceDark of [true, false])
      for (const theme of ['light', 'dark', 'sun'] as const) expect(lookOf({ theme, deviceDark })).toBe(theme)
  })

  it('changes when the device does', () => {
    const { settings, device, lookOf } = startOn({ dark: false })
    device.dark = true
    device.changed()
    expect(lookOf(settings())).toBe('dark')
  })
})

describe('comfort', () => {
  it('keeps hand, stillness, vibration and the first page, and forgets what it does not know', () => {
    const kept = JSON.stringify({
      hand: 'left',
      still: true,
      touch: false,
      voiceFirst: true,
      typeSize: 'max',
    })
    expect(startOn({ kept }).settings()).toMatchObject(JSON.parse(kept) as object)
    const odd = JSON.stringify({ hand: 'middle', still: 'yes', touch: 0, voiceFirst: 1, typeSize: 'giant' })
    expect(startOn({ kept: odd }).settings()).toMatchObject({ ...DEFAULTS, touch: true })
  })

  it('stands still by the device’s wish or the visitor’s own', () => {
    const { isStill, device } = startOn()
    expect(isStill({ still: false })).toBe(false)
    expect(isStill({ still: true })).toBe(true)
    device.still = true
    expect(isStill({ still: false })).toBe(true)
  })

  it.each([
    ['normal', 1, 'normal'],
    ['normal', 1.2, 'large'],
    ['normal', 1.5, 'huge'],
    ['large', 1.1, 'large'],
    ['normal', 2.6, 'max'],
    ['max', 1, 'max'],
    ['huge', 0.8, 'huge'],
  ] as const)('letters %s on a device of %s: %s', (typeSize, scale, shown) =>
    expect(startOn().typeOf({ typeSize }, scale)).toBe(shown),
  )
})
