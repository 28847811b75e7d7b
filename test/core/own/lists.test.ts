/** Marking, writing, remembering, collecting: what each does to a list. */
import { betterStamp, liked, noted, plainNote, remembered, stamped, unliked } from '@/core/own/lists'
import { MOST_HISTORY, NOTE_CHARACTERS, type Memory, type Stamp } from '@/core/own/types'

const HALL = { kind: 'place', id: 'taihedian' } as const
const RELIC = { kind: 'relic', id: 'jiulongbi' } as const

it('favourites: newest first, each once, whatever else the thing carries', () => {
  const one = liked([], { ...HALL, extra: 1 } as typeof HALL, 1)
  const two = liked(liked(one, RELIC, 2), HALL, 3)
  expect(two).toEqual([
    { ...HALL, sinceMs: 3 },
    { ...RELIC, sinceMs: 2 },
  ])
  expect(unliked(two, HALL)).toEqual([{ ...RELIC, sinceMs: 2 }])
  expect(unliked(two, { kind: 'relic', id: 'taihedian' })).toEqual(two)
})

describe('notes', () => {
  it('are replaced, and removed by writing nothing', () => {
    const list = noted(noted([], HALL, '一', 1), HALL, '二', 2)
    expect(list).toEqual([{ ...HALL, text: '二', writtenMs: 2 }])
    expect(noted(list, HALL, ' \n ', 3)).toEqual([])
  })
  it.each([
    ['line breaks of all kinds', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['controls', 'a\u0000b\u0007c\u001bd', 'abcd'],
    ['tabs', 'a\tb', 'a b'],
    ['what turns the writing round', 'abc\u202edcba\u2066x\u2069', 'abcdcbax'],
    ['halves of pairs', 'a\ud83d b\udc4d c', 'a b c'],
    ['whole pairs and joined emoji stay', '👍👨‍👩‍👧', '👍👨‍👩‍👧'],
    ['markup is text', '<b>粗</b>', '<b>粗</b>'],
  ])('plain: %s', (_, text, plain) => expect(plainNote(text)).toBe(plain))
  it('are cut at the limit, never within a pair', () => {
    expect(plainNote('字'.repeat(NOTE_CHARACTERS + 9))).toHaveLength(NOTE_CHARACTERS)
    const cut = plainNote('x'.repeat(NOTE_CHARACTERS - 1) + '👍')
    expect(cut).toBe('x'.repeat(NOTE_CHARACTERS - 1))
  })
})

it('history: the latest on top, heard stays heard, never longer than it may be', () => {
  let list: Memory[] = []
  for (let i = 0; i < MOST_HISTORY + 10; i += 1)
    list = remembered(list, { kind: 'place', id: `p${i}` }, i, i % 2 === 0)
  expect(list).toHaveLength(MOST_HISTORY)
  expect(list[0]?.id).toBe(`p${MOST_HISTORY + 9}`)
  list = remembered(list, { kind: 'place', id: 'p20' }, 999, false)
  expect(list[0]).toEqual({ kind: 'place', id: 'p20', atMs: 999, heard: true })
  expect(list.filter(({ id }) => id === 'p20')).toHaveLength(1)
})

describe('stamps', () => {
  const there = (atMs: number): Stamp => ({ placeId: 'wumen', how: 'there', atMs })
  const afar = (atMs: number): Stamp => ({ placeId: 'wumen', how: 'afar', atMs })
  it('having been there comes before having been afar, then the earlier day', () => {
    expect(betterStamp(afar(1), there(2))).toEqual(there(2))
    expect(betterStamp(there(2), afar(1))).toEqual(there(2))
    expect(betterStamp(there(2), there(1))).toEqual(there(1))
  })
  it('the same list comes back when nothing is new', () => {
    const list = stamped([], there(5))
    expect(stamped(list, afar(1))).toBe(list)
    expect(stamped(list, there(9))).toBe(list)
    expect(stamped(stamped([], afar(1)), there(9))).toEqual([there(9)])
  })
})
