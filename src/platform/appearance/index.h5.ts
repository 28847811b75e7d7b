import { languageAsked, LANG_TAGS } from '@/content/languages'
import { comeAround, giveWay } from './firstPage'
import type { AppearanceLeaf } from './types'

const dark = () => window.matchMedia('(prefers-color-scheme: dark)')

/** Before the page writes its own address without what was asked in it. */
const asked = languageAsked(window.location.search)

export const appearance: AppearanceLeaf = {
  prefersDark: () => dark().matches,
  onChange(callback) {
    const query = dark()
    query.addEventListener?.('change', callback)
    return () => query.removeEventListener?.('change', callback)
  },
  language: () => navigator.language,
  languageAsked: () => asked,
  reducedMotion: () => window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  // the stylesheet uses env(safe-area-inset-top)
  topInsets: () => ({ topPx: 0, rightPx: 0 }),
  // only the style engine knows env(): a probe reads it
  bottomInsetPx() {
    const probe = document.createElement('div')
    probe.style.cssText = 'position:fixed;visibility:hidden;padding-bottom:env(safe-area-inset-bottom, 0px)'
    document.body.append(probe)
    const insetPx = parseFloat(getComputedStyle(probe).paddingBottom) || 0
    probe.remove()
    return insetPx
  },
  viewportPx: () => ({ width: window.innerWidth, height: window.innerHeight }),
  onResize(callback) {
    window.addEventListener('resize', callback)
    return () => window.removeEventListener('resize', callback)
  },
  announce({ title, lang, dark: isDark }) {
    document.title = title
    document.documentElement.lang = LANG_TAGS[lang]
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light'
    // the name under the icon, where the guide is installed
    const manifest = document.querySelector<HTMLLinkElement>('link[rel="manifest"]')
    const href = lang === 'en' ? '/manifest.en.webmanifest' : '/manifest.webmanifest'
    if (manifest && manifest.getAttribute('href') !== href) manifest.href = href
  },
  arrived: step => (step === 'whole' ? giveWay() : comeAround()),
}
