/** The gallery's one scale, and what gives it: a person and a rule of ten metres, drawn in metres. */
import { svgSource } from '../Elevation/source'

/** 太和殿 with its terraces, 89 m, is as wide as a small phone's sheet; a side panel has more room. */
export const pxPerMeter = (wide: boolean): number => (wide ? 4.6 : 3.4)

/** A person stands beside every hall; a rule of ten metres at the head of every rank. Metres. */
export const PERSON = { width: 0.8, height: 1.7 }
export const RULE = { length: 10, height: 1.4 }

/** Ink of the light and of the dark look (styles/tokens.scss): pictures cannot read variables. */
export const inkOf = (dark: boolean): string => (dark ? '#F3EBDC' : '#2A2320')

/** Centimetres, feet at 0; someone in a long gown, arms at the sides. */
const GOWN =
  'M-13-158a13 13 0 0 1 26 0 13 13 0 0 1-26 0zM-22-140q22-9 44 0l16 66-12 4-10-32 6 102h-44l6-102-10 32-12-4z'

export const personSource = (ink: string): string =>
  svgSource(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-50 * PERSON.width} ${-100 * PERSON.height} ${100 * PERSON.width} ${100 * PERSON.height}">` +
      `<path fill="${ink}" d="${GOWN}"/></svg>`,
  )

export const ruleSource = (ink: string): string => {
  const [length, height] = [100 * RULE.length, 100 * RULE.height]
  return svgSource(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${length} ${height}">` +
      `<path fill="none" stroke="${ink}" stroke-width="26" d="M13 0v${height}M${length - 13} 0v${height}M0 ${height / 2}h${length}M${length / 2} ${height / 4}v${height / 2}"/></svg>`,
  )
}
