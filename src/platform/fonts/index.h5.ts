import type { FontLeaf } from './types'

const asked = new Set<string>()

export const fonts: FontLeaf = {
  load(family, url, when) {
    if (asked.has(url)) return
    asked.add(url)
    const face = new FontFace(family, `url(${url}) format('woff2')`, { weight: '500', display: 'swap' })
    document.fonts.add(face)
    // a face in the set is fetched by the browser once a letter of it is missing elsewhere
    if (when === 'now') face.load().catch(() => undefined)
  },
}
