/**
 * The camera's picture over the whole page, with a button that closes it. Escape, the browser's back and leaving the
 * page close it too. Web only; plain DOM, for it lives above the app and its components.
 */
import { wordsOf } from '@/locales'
import { route } from '@/platform/route'

export interface Overlay {
  video: HTMLVideoElement
  isClosed(): boolean
  /** Calls back once the visitor has closed it. */
  onClose(closed: () => void): void
  remove(): void
}

const COVER =
  'position:fixed;inset:0;top:0;right:0;bottom:0;left:0;z-index:1000;background:#000;color:#fff;' +
  'font:17px/1.5 -apple-system,system-ui,sans-serif;text-align:center'
const PICTURE = 'width:100%;height:100%;object-fit:cover'
const FOOT =
  'position:absolute;left:0;right:0;bottom:0;padding:20px 16px calc(24px + env(safe-area-inset-bottom, 0px));' +
  'background:rgba(0,0,0,.66)'
const BUTTON =
  'display:block;min-width:200px;min-height:56px;margin:12px auto 0;padding:0 24px;border:1px solid #fff;' +
  'border-radius:999px;background:#000;color:#fff;font:inherit'

/** The interface speaks the language that the page has been given (platform/appearance). */
function wordsOfPage() {
  const { lang } = document.documentElement
  return wordsOf(lang.startsWith('en') ? 'en' : lang === 'zh-Hant' ? 'zh-Hant' : 'zh')
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, style: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  made.style.cssText = style
  return made
}

export function openOverlay(): Overlay {
  const words = wordsOfPage()
  const cover = element('div', COVER)
  cover.setAttribute('role', 'dialog')
  cover.setAttribute('aria-modal', 'true')
  cover.setAttribute('aria-label', words.keypadScanHint)
  const video = element('video', PICTURE)
  // without these, phones open their own full-screen player
  video.muted = true
  video.setAttribute('playsinline', '')
  const foot = element('div', FOOT)
  const hint = element('div', '')
  hint.textContent = words.keypadScanHint
  const button = element('button', BUTTON)
  button.type = 'button'
  button.textContent = words.keypadScanClose
  foot.append(hint, button)
  cover.append(video, foot)

  let isClosed = false
  let tell: () => void = () => undefined
  const close = () => {
    isClosed = true
    tell()
  }
  const onKey = (event: KeyboardEvent) => {
    // what lies below must not hear it
    event.stopPropagation()
    if (event.key === 'Escape') close()
    // the only control keeps the focus
    if (event.key !== 'Tab') return
    event.preventDefault()
    button.focus()
  }
  const onHidden = () => document.hidden && close()
  const before = document.activeElement
  button.addEventListener('click', close)
  window.addEventListener('keydown', onKey, true)
  document.addEventListener('visibilitychange', onHidden)
  const stopRoute = route.onPop(close)
  document.body.append(cover)
  button.focus()

  return {
    video,
    isClosed: () => isClosed,
    onClose: closed => (tell = closed),
    remove() {
      window.removeEventListener('keydown', onKey, true)
      document.removeEventListener('visibilitychange', onHidden)
      stopRoute()
      cover.remove()
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    },
  }
}
