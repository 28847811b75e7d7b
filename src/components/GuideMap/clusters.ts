/**
 * Services on the mini-program's map: signs that would lie on each other join into one with a count. WeChat's map can
 * cluster by itself (initMarkerCluster), but its groups change with the engine's version, can't be tested without a
 * phone and can't keep names off them; ours are core/geo/cluster.ts and the same everywhere.
 */
import type { Bundle, Lang, ServiceView } from '@/content/bundle-types'
import { cluster } from '@/core/geo/cluster'
import type { Box } from '@/core/geo/declutter'
import type { Wgs84 } from '@/core/geo/types'
import { wordsOf } from '@/locales'
import { ICON_PX, labelSizePx } from './markerStyle'

/** From near a service says its whole word, from afar one letter. */
const WHOLE_WORD_SCALE = 18
/** A group's sign of three letters and a count is about as wide as a word. */
const NEAR_PX = { sign: 68, word: 76 } as const
const GROWING_FROM_SCALE = 17
/** Kinds named on a cluster's sign. */
const MOST_SIGNS = 3

export interface ServiceSign {
  /** Of its first member in `bundle.services`. */
  index: number
  members: readonly ServiceView[]
  position: Wgs84
  content: string
  ariaLabel: string
  labelTopPx: number
  box: Box
}

/**
 * How near two services lie on the screen when they become one sign. It grows towards the words' width no faster
 * than the ground does, or what had parted would join again on the way in.
 */
export const nearPxAt = (scale: number): number =>
  Math.min(NEAR_PX.word, Math.max(NEAR_PX.sign, NEAR_PX.sign * 2 ** (scale - GROWING_FROM_SCALE)))

export function serviceSigns({ services }: Bundle, lang: Lang, scale: number): ServiceSign[] {
  const words = wordsOf(lang)
  return cluster(services, scale, nearPxAt(scale)).map(({ id, position, members }) => {
    const kinds = [...new Set(members.map(({ kind }) => kind))]
    const signs = kinds
      .slice(0, MOST_SIGNS)
      .map(kind => words.serviceSigns[kind])
      .join('·')
    const [only] = kinds
    const word = only && kinds.length === 1 ? words.serviceKinds[only] : words.services
    const single = scale >= WHOLE_WORD_SCALE ? word : signs
    const content = members.length > 1 ? `${signs} ${members.length}` : single
    const label = labelSizePx(content, 'service')
    const labelTopPx = -ICON_PX.service / 2 - label.height
    return {
      index: services.findIndex(service => service.id === id),
      members,
      position,
      content,
      ariaLabel: members.length > 1 ? `${word} ${members.length}` : word,
      labelTopPx,
      box: {
        position,
        widthPx: label.width,
        heightPx: label.height + ICON_PX.service,
        offsetPx: [0, -label.height / 2],
      },
    }
  })
}
