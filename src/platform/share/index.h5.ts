import type { ShareLeaf } from './types'

/** Clipboard API, else the old selection way (Android WebViews without a secure context). */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const area = document.createElement('textarea')
    area.value = text
    area.style.cssText = 'position:fixed;opacity:0'
    document.body.append(area)
    area.select()
    const done = document.execCommand('copy')
    area.remove()
    return done
  }
}

export const sharing: ShareLeaf = {
  mode: 'call',
  async share({ title, text, url }) {
    if (typeof navigator.share === 'function') {
      try {
        await navigator.share({ title, text, ...(url === null ? {} : { url }) })
        return 'shared'
      } catch (cause) {
        if (cause instanceof DOMException && cause.name === 'AbortError') return 'cancelled'
      }
    }
    return (await copy(url ?? `${title} ${text}`)) ? 'copied' : 'failed'
  },
  copy,
  urlOf: path => new URL(path, __WEB_ORIGIN__ || window.location.origin).href,
}
export type * from './types'
