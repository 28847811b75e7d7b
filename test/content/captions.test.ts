import { cueAt, parseCaptions } from '@/content/captions'

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
