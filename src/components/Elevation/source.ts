/**
 * Drawings as data URIs, kept: the same hall is asked for by lists, sheets and the gallery, and drawing one takes a
 * phone several milliseconds.
 */
import {
  elevationSvg,
  standingElevation,
  type ElevationDescription,
  type ElevationPart,
  type StandingElevation,
} from '@/core/architecture/elevation'
import { markSvg } from '@/core/architecture/elevation/mark'
import { rowSvg } from '@/core/architecture/elevation/row'

/** Single quotes and the marks that a data URI may hold stay as they are: a fifth fewer bytes. */
export const svgSource = (svg: string): string =>
  `data:image/svg+xml,${encodeURIComponent(svg.replace(/"/g, "'")).replace(/%(2C|2F|3A|3D)/g, decodeURIComponent)}`

const KEPT_AT_MOST = 300

/** Keeps the last answers; the oldest goes first. */
function kept<Asked, Answer>(make: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const answers = new Map<string, Answer>()
  return asked => {
    const key = JSON.stringify(asked)
    const known = answers.get(key)
    if (known !== undefined) return known
    const answer = make(asked)
    const oldest = answers.keys().next()
    if (answers.size >= KEPT_AT_MOST && oldest.done !== true) answers.delete(oldest.value)
    answers.set(key, answer)
    return answer
  }
}

interface Asked {
  front: ElevationDescription
  dark: boolean
}

export const elevationSource = kept(({ front, ...options }: Asked & { mark?: ElevationPart }): string =>
  svgSource(elevationSvg(front, options)),
)

export interface StandingSource extends Omit<StandingElevation, 'svg'> {
  source: string
}

/** To stand beside others at one scale; drawn for small sizes. */
export const standingSource = kept(({ front, dark }: Asked): StandingSource => {
  const { svg, ...box } = standingElevation(front, { dark, detail: 0 })
  return { source: svgSource(svg), ...box }
})

export const rowSource = kept(
  ({ fronts, dark }: { fronts: readonly ElevationDescription[]; dark: boolean }) => {
    const svg = rowSvg(fronts, { dark })
    return svg === null ? null : svgSource(svg)
  },
)

/** For masks: the colour comes from the words around it. */
export const markSource = kept((front: ElevationDescription): string => svgSource(markSvg(front, '#000')))
