import { captionAt, cueAt, parseCaptions, partsOf } from '@/content/captions'

const VTT = `WEBVTT

1
00:00:00.500 --> 00:00:02.000
太和殿，百姓叫它金銮殿。

00:02.250 --> 00:04.000 align:center
十一间宽，
立在三层白石台上。

NOTE not a cue

01:00:00.000 --> 01:00:01.001
The last line.
`

describe('parseCaptions', () => {
  it('reads times with and without hours, numbers before and settings after, and joins lines', () => {
    expect(parseCaptions(VTT)).toEqual([
      { startMs: 500, endMs: 2000, text: '太和殿，百姓叫它金銮殿。' },
      { startMs: 2250, endMs: 4000, text: '十一间宽， 立在三层白石台上。' },
      { startMs: 3_600_000, endMs: 3_601_001, text: 'The last line.' },
    ])
  })

  it('reads the line ends of every system', () => {
    expect(parseCaptions(VTT.replace(/\n/g, '\r\n'))).toEqual(parseCaptions(VTT))
  })

  it.each(['', 'WEBVTT', '<!doctype html><p>Sign in</p>', '{"error":1}', 'WEBVTT\n\n1:2 --> 3:4\nno'])(
    'finds no line in %j',
    text => expect(parseCaptions(text)).toEqual([]),
  )

  it('leaves out a cue without words', () => {
    expect(parseCaptions('WEBVTT\n\n00:00.000 --> 00:01.000\n\n00:01.000 --> 00:02.000\nhere')).toEqual([
      { startMs: 1000, endMs: 2000, text: 'here' },
    ])
  })
})

describe('cueAt', () => {
  const cues = parseCaptions(VTT)
  it.each([
    [0, null],
    [499, null],
    [500, '太和殿，百姓叫它金銮殿。'],
    [2100, '太和殿，百姓叫它金銮殿。'],
    [2250, '十一间宽， 立在三层白石台上。'],
    [9_999_999, 'The last line.'],
  ])('says at %s ms: %s', (positionMs, text) => expect(cueAt(cues, positionMs)?.text ?? null).toBe(text))

  it('is silent without cues', () => expect(cueAt([], 1000)).toBeNull())
})

describe('captions that fit a capsule', () => {
  const LONG = '城台正中是一座九间宽、两层檐的大殿，两臂的两头各有一座方亭，五个屋顶高低相连，所以又叫五凤楼。'
  it('leaves a short sentence alone', () => {
    expect(partsOf('先别急着往里走，在广场中央站一站。')).toEqual(['先别急着往里走，在广场中央站一站。'])
  })
  it('parts a long one at commas, loses no letter and comes out even', () => {
    const parts = partsOf(LONG)
    expect(parts.length).toBeGreaterThan(1)
    expect(parts.join('')).toBe(LONG)
    for (const part of parts.slice(0, -1)) expect(part).toMatch(/[，、]$/)
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(30)
  })
  it('keeps numbers and words whole in English', () => {
    const text = 'The hall is 60.01 m wide, 33.33 m deep and 26.92 m high, or 35.05 m with its terrace, the tallest there is.'
    const parts = partsOf(text)
    expect(parts.length).toBeGreaterThan(1)
    expect(parts.join(' ')).toBe(text)
  })
  it('leaves a long sentence without a comma as it is', () => {
    const text = 'word '.repeat(30).trim()
    expect(partsOf(text)).toEqual([text])
  })
  it('shows the parts one after another within the time of the sentence', () => {
    const cues = [{ startMs: 1000, endMs: 11_000, text: LONG }]
    expect(captionAt(cues, 0)).toBeNull()
    const shown = Array.from({ length: 21 }, (_, i) => captionAt(cues, 1000 + i * 500))
    expect([...new Set(shown)]).toEqual(partsOf(LONG))
    // in a pause the last part stays
    expect(captionAt(cues, 60_000)).toBe(partsOf(LONG).slice(-1)[0])
  })
})
