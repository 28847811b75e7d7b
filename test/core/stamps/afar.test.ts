import { isCompletedAfar, type HeardStory } from '@/core/stamps/afar'
import { bookOf } from '@/core/stamps/book'
import { sealSvg } from '@/core/stamps/seal'

describe('a stop of a simulated walk is completed', () => {
  const heard: HeardStory = { placeId: 'wumen', position: 60_000, end: 60_000, inSentences: false }
  it.each<[string, boolean, string | null, Partial<HeardStory>]>([
    ['heard to the end, standing there', true, 'wumen', {}],
    ['players end a little early', true, 'wumen', { position: 59_000 }],
    ['ended with a sentence in the middle', false, 'wumen', { position: 30_000 }],
    ['another place’s story', false, 'wumen', { placeId: 'taihedian' }],
    ['walking, or not pretending', false, null, {}],
    ['of unknown length', false, 'wumen', { end: null }],
    ['of no length', false, 'wumen', { position: 0, end: 0 }],
    ['the device’s own voice, all sentences', true, 'wumen', { position: 9, end: 9, inSentences: true }],
    ['the device’s own voice, hushed', false, 'wumen', { position: 3, end: 9, inSentences: true }],
  ])('%s: %s', (_, isDone, stoodAt, more) =>
    expect(isCompletedAfar(stoodAt, { ...heard, ...more })).toBe(isDone),
  )
})

describe('the book', () => {
  const places = [
    { id: 'a', precinct: 'east', isClosed: false },
    { id: 'b', precinct: 'east', isClosed: true },
    { id: 'c', precinct: 'east', isClosed: false },
    { id: 'd', precinct: 'west', isClosed: true },
    { id: 'e', precinct: 'west', isClosed: true },
  ]
  it('counts what can be had, and what is closed only when it is had', () => {
    const book = bookOf(places, [{ placeId: 'd', how: 'there', atMs: 1 }], ['west', 'east', 'north'])
    expect(book.parts.map(({ precinct, there, count }) => [precinct, there, count])).toEqual([
      ['west', 1, 1],
      ['east', 0, 2],
    ])
    expect([book.there, book.afar, book.count]).toEqual([1, 0, 3])
  })
  it('seals first: been there, from afar, then those to come', () => {
    const book = bookOf(
      [...places, { id: 'f', precinct: 'east', isClosed: false }],
      [
        { placeId: 'c', how: 'afar', atMs: 1 },
        { placeId: 'f', how: 'there', atMs: 1 },
        { placeId: 'unknown', how: 'there', atMs: 1 },
      ],
      ['east'],
    )
    expect(book.parts[0]?.places.map(({ place }) => place.id)).toEqual(['f', 'c', 'a'])
    expect([book.there, book.afar]).toEqual([1, 1])
  })
})

describe('a seal', () => {
  it('is the same stone each time, and another for another place and another kind', () => {
    expect(sealSvg('wumen', 'there')).toBe(sealSvg('wumen', 'there'))
    expect(sealSvg('wumen', 'there')).not.toBe(sealSvg('taihedian', 'there'))
    expect(sealSvg('wumen', 'there')).not.toBe(sealSvg('wumen', 'afar'))
  })
  it.each(['there', 'afar'] as const)(
    'stays within its field, even-odd, without a number gone wrong (%s)',
    how => {
      const svg = sealSvg('taihedian', how)
      expect(svg).toMatch(
        /^<svg [^>]*viewBox="0 0 100 100"><path fill-rule="evenodd" d="M[\d .LMZ-]+"\/><\/svg>$/,
      )
      const numbers = (/ d="([^"]+)"/.exec(svg)?.[1]?.match(/-?[\d.]+/g) ?? []).map(Number)
      expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...numbers)).toBeLessThanOrEqual(100)
    },
  )
})
