/** Pieces that readable pages are made of: the same order and words as the app's sheets, as plain HTML. */
import { formatPath, type View } from '@/content/paths'
import { nameIn } from '@/content/names'
import type { Bundle, Lang } from '@/content/schema'
import { historySpan } from '@/locales/dates'
import type { Words } from '@/locales'
import { markup, type Html } from './html'

export interface PageContext {
  bundle: Bundle
  words: Words
  /** An address of the guide's, in the language that was asked for. */
  href(path: string): string
}

export interface Row {
  path: string
  title: string
  text: string
}

/** A name as a row says it: readers of English get the Chinese name as well. */
export const rowName = ({ zh, en }: { zh: string; en: string }, { bundle }: PageContext): string =>
  bundle.lang === 'en' ? `${en} ${zh}` : zh

/** Text in paragraphs; blank lines in content begin a new one. */
export const prose = (text: string): Html =>
  markup`${text
    .split(/\n+/)
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => markup`<p>${line}</p>`)}`

/** A part under its own heading; none when there is nothing in it. */
export const section = (title: string, inner: Html | readonly Html[] | null): Html | null =>
  inner === null || (Array.isArray(inner) && inner.length === 0)
    ? null
    : markup`<section><h2>${title}</h2>${inner}</section>`

export const rows = (list: readonly Row[], { href }: PageContext): Html | null =>
  list.length === 0
    ? null
    : markup`<ul class="first__rows">${list.map(
        ({ path, title, text }) =>
          markup`<li><a href="${href(path)}">${title}</a>${text === '' ? null : markup`<span>${text}</span>`}</li>`,
      )}</ul>`

const KINDS = {
  places: 'place',
  relics: 'relic',
  people: 'person',
  motifs: 'motif',
  terms: 'term',
} as const satisfies Record<string, View['kind']>

/** The things of one kind by their ids, in that order. */
export function thingRows(from: keyof typeof KINDS, ids: readonly string[], context: PageContext): Row[] {
  const things = new Map<string, { id: string; names: { zh: string; en: string }; summary: string }>(
    context.bundle[from].map(thing => [thing.id, thing]),
  )
  return ids.flatMap(id => {
    const thing = things.get(id)
    if (!thing) return []
    const path = formatPath({ kind: KINDS[from], id })
    return [{ path, title: rowName(thing.names, context), text: thing.summary }]
  })
}

export const eventRows = (ids: readonly string[], { bundle, words }: PageContext): Row[] =>
  bundle.events
    .filter(({ id }) => ids.includes(id))
    .map(event => ({
      path: event.path,
      title: event.title,
      text: historySpan(event, bundle.lang, words),
    }))

export const tourRows = (ids: readonly string[], { bundle }: PageContext): Row[] =>
  bundle.tours
    .filter(({ id }) => ids.includes(id))
    .map(({ path, title, summary }) => ({ path, title, text: summary }))

export const seenAtRows = (seenAt: readonly { at: string; where: string }[], context: PageContext): Row[] =>
  seenAt.flatMap(({ at, where }) => {
    const [row] = [...thingRows('places', [at], context), ...thingRows('relics', [at], context)]
    return row ? [{ ...row, text: where }] : []
  })

interface Pair {
  label: string
  value: string
  notes?: readonly string[]
}

/** What is known, each with its notes. */
export const pairs = (list: readonly Pair[]): Html | null =>
  list.length === 0
    ? null
    : markup`<dl>${list.map(
        ({ label, value, notes = [] }) =>
          markup`<div><dt>${label}</dt><dd>${value}${notes.map(note => markup`<small>${note}</small>`)}</dd></div>`,
      )}</dl>`

export const sourceTitles = (ids: readonly string[], { bundle }: PageContext): string =>
  ids
    .map(id => bundle.sources.find(source => source.id === id)?.title ?? id)
    .join(bundle.lang === 'en' ? '; ' : '；')

type Fact = Bundle['places'][number]['facts'][number]
export const factPairs = (facts: readonly Fact[], context: PageContext): Pair[] =>
  facts.map(({ label, value, disputed, sources, grade }) => ({
    label,
    value,
    notes: [
      ...(disputed === null ? [] : [`${context.words.disputed}: ${disputed}`]),
      `${sourceTitles(sources, context)} · ${context.words.grade[grade]}`,
    ],
  }))

export const lookFor = (items: readonly { what: string; where: string | null }[]): Html | null =>
  items.length === 0
    ? null
    : markup`<ul class="first__look">${items.map(
        ({ what, where }) => markup`<li>${what}${where === null ? null : markup`<span>${where}</span>`}</li>`,
      )}</ul>`

export const chips = (list: readonly (string | null)[]): Html | null => {
  const said = list.filter((chip): chip is string => chip !== null && chip !== '')
  return said.length === 0
    ? null
    : markup`<p class="first__chips">${said.map(chip => markup`<span>${chip}</span>`)}</p>`
}

export const sourceLine = (ids: readonly string[], context: PageContext): Html | null =>
  ids.length === 0
    ? null
    : markup`<p class="first__small">${context.words.readSources}: ${sourceTitles(ids, context)}</p>`

/** Name in its three forms, always in this order: Chinese, pinyin, English. */
export const namePlate = (
  { zh, pinyin, en }: { zh: string; pinyin: string; en: string },
  number: string | null = null,
): Html =>
  markup`<h1 class="first__plate"><b lang="zh">${zh}</b> <i lang="zh-Latn">${pinyin}</i> ${
    number === null ? null : markup`<small>${number}</small>`
  } <span lang="en">${en}</span></h1>`

export const heading = (text: string): Html => markup`<h1 class="first__heading">${text}</h1>`

/** One line of two texts, the first of which may end without a full stop. */
export function joined(first: string, second: string, lang: Lang): string {
  const ended = /[.。！？!?…”"]$/.test(first.trim())
    ? first.trim()
    : `${first.trim()}${lang === 'en' ? '.' : '。'}`
  return `${ended}${lang === 'en' ? ' ' : ''}${second}`
}

/** Cut at the end of a sentence where that is possible: what search engines and cards show. */
export function summed(text: string, most = 155): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const letters = [...line]
  if (letters.length <= most) return line
  const cut = letters.slice(0, most).join('')
  const end = Math.max(cut.lastIndexOf('。'), cut.lastIndexOf('. '), cut.lastIndexOf('；'))
  return end > most / 3 ? cut.slice(0, end + 1).trim() : `${cut.replace(/\s+\S*$/, '').trim()}…`
}

export const nameOf = (names: { zh: string; en: string }, { bundle }: PageContext): string =>
  nameIn(names, bundle.lang)
