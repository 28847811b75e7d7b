/** Timed caption lines of a narration. A small reader for the WebVTT that our own narrations carry. */
export interface Cue {
  startMs: number
  endMs: number
  text: string
}

const TIME = String.raw`(?:(\d+):)?(\d{2}):(\d{2})\.(\d{3})`
const TIMING = new RegExp(`^${TIME} --> ${TIME}`)

const ms = (h: string | undefined, m: string, s: string, t: string) => ((Number(h ?? 0) * 60 + Number(m)) * 60 + Number(s)) * 1000 + Number(t)

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' }
const unescape = (text: string) => text.replace(/&(?:lt|gt|amp);/g, entity => ENTITIES[entity] ?? entity)

/** Reads WebVTT; blocks it does not understand are left out. Source of the format: W3C WebVTT, section 4. */
export function parseCaptions(vtt: string): Cue[] {
  return vtt.split(/\r?\n\r?\n/).flatMap(block => {
    const lines = block.split(/\r?\n/)
    const at = lines.findIndex(line => TIMING.test(line))
    const found = TIMING.exec(lines[at] ?? '')
    if (!found) return []
    const [, h1, m1 = '', s1 = '', t1 = '', h2, m2 = '', s2 = '', t2 = ''] = found
    const text = unescape(lines.slice(at + 1).join(' ').trim())
    return text ? [{ startMs: ms(h1, m1, s1, t1), endMs: ms(h2, m2, s2, t2), text }] : []
  })
}

/** The line that is being said at a moment, or the last one said in a pause; null before the first. */
export function cueAt(cues: readonly Cue[], positionMs: number): Cue | null {
  let current: Cue | null = null
  for (const cue of cues) if (cue.startMs <= positionMs) current = cue
  return current
}

/** Two lines of a capsule on a narrow phone; Han count as two, other letters as one. */
const MOST_WIDTH = 60
/** Where a sentence may be parted: after a comma or its kin, in Chinese or followed by a space. */
const JOINT = /[，、；：——]+|[,;:–—](?= )/g

const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0)

/** A long sentence in parts that fit, at its commas and as even as they allow; a short one as it is. */
export function partsOf(text: string): string[] {
  const count = Math.ceil(widthOf(text) / MOST_WIDTH)
  if (count < 2) return [text]
  const ends = [...text.matchAll(JOINT)].map(found => found.index + found[0].length)
  const half = widthOf(text) / 2
  const apart = (end: number): number => Math.abs(widthOf(text.slice(0, end)) - half)
  const [end] = ends.filter(at => at < text.length).sort((a, b) => apart(a) - apart(b))
  if (end === undefined) return [text]
  return [...partsOf(text.slice(0, end).trim()), ...partsOf(text.slice(end).trim())]
}

/** What is being said at a moment, short enough to be read in one look; its time is shared out by length. */
export function captionAt(cues: readonly Cue[], positionMs: number): string | null {
  const cue = cueAt(cues, positionMs)
  if (!cue) return null
  const parts = partsOf(cue.text)
  const total = parts.reduce((sum, part) => sum + widthOf(part), 0)
  let endMs = cue.startMs
  for (const part of parts) {
    endMs += ((cue.endMs - cue.startMs) * widthOf(part)) / total
    if (positionMs < endMs) return part
  }
  return parts[parts.length - 1] ?? null
}
