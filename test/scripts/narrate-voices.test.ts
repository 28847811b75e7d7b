/** One real narration in each language, through the worker process as the server and the command line use it. */
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { narrationStem } from '@/content/narration'
import { parseCaptions } from '@/content/captions'
import type { Original } from '@/content/schema'
import { makeNarration } from '../../server/narrations/make'
import { checkPlaces, parseNarrateArguments } from '../../scripts/narrate/arguments'
import { mp3DurationMs, mp3Frames } from '../../scripts/narrate/mp3'
import type { NarrationInfo } from '../../scripts/narrate/synthesize'

const sha256Hex = (text: string) => createHash('sha256').update(text).digest('hex')
const jobOf = (lang: Original, text: string) => ({
  stem: narrationStem('taihedian', 'brief', lang, text, sha256Hex),
  placeId: 'taihedian',
  layer: 'brief' as const,
  lang,
  text,
})

let dir = ''
beforeAll(async () => (dir = await mkdtemp(path.join(tmpdir(), 'narrate-test-'))))
afterAll(() => rm(dir, { recursive: true, force: true }))

describe('a real narration', () => {
  it.each([
    ['zh', '这是重檐的大殿。它建于1420年。'],
    ['en', 'This is the Hall of Supreme Harmony. The Yongle Emperor built it in 1420.'],
  ] as const)(
    'in %s has sound, captions and facts that agree',
    async (lang, text) => {
      const job = jobOf(lang, text)
      await makeNarration(job, { dir })
      const base = path.join(dir, job.stem)
      const [mp3, vtt, json] = await Promise.all([
        readFile(`${base}.mp3`),
        readFile(`${base}.vtt`, 'utf8'),
        readFile(`${base}.json`, 'utf8'),
      ])
      const info = JSON.parse(json) as NarrationInfo
      expect(info).toMatchObject({ voice: 'synthetic', rateHz: 24_000, kbps: 48 })
      expect(Math.abs(info.durationMs - mp3DurationMs(mp3))).toBeLessThan(60)
      expect(info.durationMs).toBeGreaterThan(3_000)
      expect(info.durationMs).toBeLessThan(12_000)
      expect(mp3Frames(mp3).every(frame => frame.channels === 1 && frame.kbps === 48)).toBe(true)
      expect(Math.abs((info.loudnessLufs ?? 0) + 16)).toBeLessThanOrEqual(0.3)
      expect(info.truePeakDbtp).toBeLessThanOrEqual(-1.5)
      const cues = parseCaptions(vtt)
      expect(cues).toEqual(info.cues)
      expect(cues).toHaveLength(2)
      expect(cues[0]?.startMs).toBe(250)
      // half a second of silence follows the last word
      expect(info.durationMs - (cues[1]?.endMs ?? 0)).toBe(500)
      expect((await readdir(dir)).filter(name => name.endsWith('.tmp'))).toEqual([])
    },
    60_000,
  )

  it('fails within its time limit and leaves nothing behind', async () => {
    const job = jobOf('zh', '这句话没有时间说完。')
    await expect(makeNarration(job, { dir, timeoutMs: 50 })).rejects.toThrow('took longer than 50 ms')
    expect((await readdir(dir)).filter(name => name.startsWith(job.stem))).toEqual([])
  })
  it('says what is wrong with a text of no words', async () => {
    await expect(makeNarration(jobOf('zh', '……'), { dir })).rejects.toThrow('nothing to speak')
  })
})

describe('command line', () => {
  it('makes all by default, on all cores', () => {
    expect(parseNarrateArguments([])).toEqual({
      places: ['all'],
      layers: ['brief', 'standard', 'deep'],
      jobs: availableParallelism(),
      langs: ['zh', 'en'],
      outDir: '.cache/narrations',
      contentDir: 'content',
      force: false,
    })
  })
  it('names a wrong value and what was expected', () => {
    expect(() => parseNarrateArguments(['--layers', 'short'])).toThrow(
      '--layers "short": expected one of brief, standard, deep',
    )
    expect(() => parseNarrateArguments(['--langs', 'fr'])).toThrow('--langs "fr": expected one of zh, en')
    expect(() => parseNarrateArguments(['--halls', 'wumen'])).toThrow('--halls')
    expect(() => parseNarrateArguments(['--jobs', '0'])).toThrow(
      '--jobs "0": expected a whole number from 1 to 64',
    )
    expect(() => checkPlaces(['louvre'], ['wumen'])).toThrow('--places "louvre": expected one of wumen')
    expect(checkPlaces(['all'], ['taihedian', 'wumen'])).toEqual(['taihedian', 'wumen'])
  })
})
