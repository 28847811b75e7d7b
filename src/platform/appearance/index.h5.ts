import { languageAsked, LANG_TAGS } from '@/content/languages'
import { comeAround, giveWay } from './firstPage'
import type { AppearanceLeaf } from './types'

const dark = () => window.matchMedia('(prefers-color-scheme: dark)')

/** Before the page writes its own address without what was asked in it. */
const asked = languageAsked(window.location.search)

/** Letters where nobody has changed them, px. */
const USUAL_LETTERS_PX = 16
const USUAL_APPLE_PX = 17

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
  // `medium` is the browser's own size for letters, and on Apple's devices `-apple-system-body` that of the system
  textScale() {
    const probe = document.createElement('div')
    probe.style.cssText = 'position:fixed;visibility:hidden;font-size:medium'
    document.body.append(probe)
    const browser = parseFloat(getComputedStyle(probe).fontSize) / USUAL_LETTERS_PX
    const hasSystemBody = window.CSS?.supports?.('font', '-apple-system-body') === true
    // a desktop Mac's body text is smaller than this; it never makes letters small
    if (hasSystemBody) probe.style.font = '-apple-system-body'
    const system = hasSystemBody ? parseFloat(getComputedStyle(probe).fontSize) / USUAL_APPLE_PX : 1
    probe.remove()
    return Math.max(browser || 1, system || 1)
  },
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
