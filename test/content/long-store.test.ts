import { hasLong, readLong, removeLong, writeLong, type ShortStore } from '@/content/longStore'

/** Keeps values up to a length, like a mini-program, and so many of them. */
function storeOf(limit: number, room = Infinity) {
  const kept = new Map<string, string>()
  const store: ShortStore = {
    read: key => kept.get(key) ?? null,
    write(key, value) {
      if (value.length > limit || (!kept.has(key) && kept.size >= room)) return false
      kept.set(key, value)
      return true
    },
    remove: key => void kept.delete(key),
  }
  return { store, kept }
}
const LONG = '太和殿。'.repeat(150_000)

it('keeps what is longer than a value may be, and takes it away again', () => {
  const { store, kept } = storeOf(200_000)
  expect(writeLong(store, 'bundle', LONG)).toBe(true)
  expect(readLong(store, 'bundle')).toBe(LONG)
  expect(kept.size).toBeGreaterThan(3)
  removeLong(store, 'bundle')
  expect([kept.size, hasLong(store, 'bundle')]).toEqual([0, false])
})

it('replaces a text and leaves nothing of the old one', () => {
  const { store, kept } = storeOf(200_000)
  writeLong(store, 'bundle', LONG)
  writeLong(store, 'bundle', 'short')
  expect(readLong(store, 'bundle')).toBe('short')
  expect(kept.size).toBe(2)
})

it('keeps the old text when there is no room for the new one', () => {
  const { store, kept } = storeOf(200_000, 4)
  writeLong(store, 'bundle', 'old')
  const before = new Map(kept)
  expect(writeLong(store, 'bundle', LONG)).toBe(false)
  expect(kept).toEqual(before)
  expect(readLong(store, 'bundle')).toBe('old')
})

it('has nothing when a part is gone or damaged, or when the pointer is none', () => {
  const { store, kept } = storeOf(200_000)
  writeLong(store, 'bundle', LONG)
  kept.delete('bundle.1.1')
  expect(readLong(store, 'bundle')).toBeNull()
  for (const damaged of ['', 'null', '[]', '{"parts":"x"}']) {
    kept.set('bundle', damaged)
    expect(readLong(store, 'bundle')).toBeNull()
  }
})
