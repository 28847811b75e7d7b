import type { FontLeaf } from './types'

const asked = new Set<string>()

export const fonts: FontLeaf = {
  load(family, url) {
    if (asked.has(url)) return
    asked.add(url)
    const face = new FontFace(family, `url(${url}) format('woff2')`, { weight: '500', display: 'swap' })
    document.fonts.add(face)
    face.load().catch(() => undefined)
  },
}
