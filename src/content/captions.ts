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
