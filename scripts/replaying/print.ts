/** The replay as people read it: a line for each thing that happened, then what it came to. */
import type { Original } from '@/content/schema'
import { wordsOf } from '@/locales'
import { clockTime, dayAndTime } from './clock'
import type { Minute } from './sightings'
import type { Summary } from './summary'
import type { TimelineLine } from './timeline'
import { replayWords } from './words'
import type { Palace } from './world'

/** A chance below this is no news even to staff. */
const SHOWN_CHANCE = 0.05
const SHOWN_SILENT = 12

/** Columns on a terminal: Han letters and full-width signs take two. */
export const columnsOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/[⺀-鿿豈-﫿！-｠]/.test(letter) ? 2 : 1), 0)
const padded = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - columnsOf(text)))
const percent = (chance: number): string => `${Math.round(chance * 100)}%`

export function printTimeline(
  lines: readonly TimelineLine[],
  /** Empty unless staff reads it. */
  minutes: readonly Minute[],
  { nameOf }: Palace,
  lang: Original,
): string {
  const { kinds, or, nobody } = replayWords[lang]
  const { whyLayers } = wordsOf(lang)
  const placesOf = ({ kind, placeIds }: TimelineLine): string =>
    kind === 'unsure' && placeIds.length === 0
      ? nobody
      : placeIds.map(placeId => nameOf(placeId, lang)).join(or)
  const kindColumns = Math.max(...Object.values(kinds).map(columnsOf))
  const placeColumns = Math.max(0, ...lines.map(line => columnsOf(placesOf(line))))
  const layerColumns = Math.max(...Object.values(whyLayers).map(columnsOf))
  const rows = lines.map(line => ({
    atMs: line.atMs,
    text: [
      padded(kinds[line.kind], kindColumns),
      padded(placesOf(line), placeColumns),
      padded(line.layer === null ? '' : whyLayers[line.layer], layerColumns),
      line.why ?? '',
    ].join('  '),
  }))
  const staff = minutes.map(minute => ({ atMs: minute.atMs, text: `  · ${sayMinute(minute, nameOf, lang)}` }))
  return [...rows, ...staff]
    .sort((a, b) => a.atMs - b.atMs)
    .map(({ atMs, text }) => `${clockTime(atMs)}  ${text}`.trimEnd())
    .join('\n')
}

function sayMinute({ spreadMeters, likely }: Minute, nameOf: Palace['nameOf'], lang: Original): string {
  const ours = replayWords[lang]
  if (spreadMeters === null) return ours.noPosition
  const places = likely
    .filter(({ chance }) => chance >= SHOWN_CHANCE)
    .map(({ placeId, chance }) => `${nameOf(placeId, lang)} ${percent(chance)}`)
  return [
    `±${wordsOf(lang).meters(Math.round(spreadMeters))}`,
    ...(places.length > 0 ? places : [ours.nobody]),
  ].join('  ')
}

export function printSummary(summary: Summary, lang: Original): string {
  const { startedMs, endedMs, fixes, fixesPerHour, spoken, silent } = summary
  const ours = replayWords[lang]
  const { whyLayers } = wordsOf(lang)
  const rest = silent.length - SHOWN_SILENT
  return [
    ours.fixes(fixes, Math.round((endedMs - startedMs) / 60_000), fixesPerHour),
    ours.spoken(spoken.length),
    ...spoken.map(
      ({ name, layers }) => `  ${name}  ${layers.map(layer => whyLayers[layer]).join(ours.comma)}`,
    ),
    ours.silent(silent.length),
    ...silent.slice(0, SHOWN_SILENT).map(({ name, why }) => `  ${name}  ${why}`),
    ...(rest > 0 ? [`  ${ours.more(rest)}`] : []),
  ].join('\n')
}

export const printHead = (file: string, { startedMs, endedMs }: Summary, lang: Original): string =>
  replayWords[lang].track(file, dayAndTime(startedMs), dayAndTime(endedMs))
