import type { AuthoredContent } from '@/content/authored'
import { checkContent } from '@/content/check'
import { checkNumbers } from '@/content/check/numbers'
import { blockOf, FIRST_NUMBERS, nextNumber } from '@/content/numbers'
import { placeSchema, PRECINCTS } from '@/content/schema'
import { fixtureContent, lines, withPlace } from './check-fixture'

let content: AuthoredContent
beforeAll(async () => {
  content = await fixtureContent()
})

test('good content has each number once', () => expect(checkNumbers(content)).toEqual([]))

test('a number that another place has is named with that place and a free one', () => {
  const twice = withPlace(withPlace(content, 'qianmen', { number: 2, precinct: 'inner-court' }), 'zhongdian', {
    number: 2,
    precinct: 'inner-court',
  })
  const [line, ...more] = lines(checkNumbers(twice))
  expect(line).toMatch(
    /^places\/\w+\.yaml: number = 2; expected a number that places\/\w+\.yaml does not have, such as 301$/,
  )
  expect(more).toEqual([])
  // it is among all checks
  expect(lines(checkContent(twice))).toContain(line)
})

test.each([0, 1000, 1.5, '101', null, undefined])('%p is no guide number', number => {
  expect(placeSchema.shape.number.safeParse(number).success).toBe(false)
})
test.each([1, 999])('%p is one', number => {
  expect(placeSchema.shape.number.safeParse(number).success).toBe(true)
})

describe('blocks', () => {
  test('every precinct has one, and none reaches into the next', () => {
    expect(Object.keys(FIRST_NUMBERS).sort()).toEqual([...PRECINCTS].sort())
    const blocks = PRECINCTS.map(blockOf).sort(([a], [b]) => a - b)
    blocks.forEach(([first, last], index) => {
      expect(first).toBeLessThan(last)
      expect(last + 1).toBe(blocks[index + 1]?.[0] ?? 1000)
    })
  })
})

describe('the next free number', () => {
  test('follows the highest of the precinct’s block, so that a gap left by a lost place stays', () => {
    expect(nextNumber(new Set([1, 101, 103, 201]), 'outer-court')).toBe(104)
    expect(nextNumber(new Set(), 'imperial-garden')).toBe(351)
  })
  test('fills a gap when the block is full to its end, and leaves it when it has none', () => {
    const block = Array.from({ length: 50 }, (_, index) => 401 + index)
    expect(nextNumber(new Set(block.filter(number => number !== 420)), 'six-eastern-palaces')).toBe(420)
    expect(nextNumber(new Set([...block, 700]), 'six-eastern-palaces')).toBe(701)
  })
  test('without a precinct follows the highest of all; when all are taken there is none', () => {
    expect(nextNumber(new Set([3, 609]))).toBe(610)
    expect(nextNumber(new Set([3, 999]))).toBe(1)
    expect(nextNumber(new Set(Array.from({ length: 999 }, (_, index) => index + 1)))).toBeNull()
  })
})
