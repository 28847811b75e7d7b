/** Our SHA-256 against Node's, over every length around its block borders and over seeded bytes. */
import { createHash } from 'node:crypto'
import { seededRandom } from '@/core/architecture/seededRandom'
import { sha256Hex } from '@/core/keep/sha256'

const nodes = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('the empty message and "abc", as FIPS 180-4 gives them', () => {
  expect(sha256Hex(new Uint8Array())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(sha256Hex(new TextEncoder().encode('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})

test('every length from 0 to 200, and a long one, from the middle of a buffer', () => {
  const random = seededRandom('sha256')
  const bytes = Uint8Array.from({ length: 300_011 }, () => Math.floor(random() * 256))
  for (let length = 0; length <= 200; length += 1) {
    const piece = bytes.subarray(3, 3 + length)
    expect([length, sha256Hex(piece)]).toEqual([length, nodes(piece)])
  }
  expect(sha256Hex(bytes)).toBe(nodes(bytes))
})
