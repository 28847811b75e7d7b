/** Walks with equally many stops, each set of visits with each last one once: the earliest (Held & Karp 1962). */

const EMPTY = -1
const FIRST_CAPACITY = 64

export class WalkLevel {
  size = 0
  node = new Int16Array(FIRST_CAPACITY)
  /** Its walk in the level before. */
  parent = new Int32Array(FIRST_CAPACITY)
  /** When the last visit begins. */
  beginS = new Float64Array(FIRST_CAPACITY)
  worth = new Float64Array(FIRST_CAPACITY)
  /** Its worth less the prices paid, plus all that are given back. */
  priced = new Float64Array(FIRST_CAPACITY)
  /** No itinerary that begins like this is worth more. */
  bound = new Float64Array(FIRST_CAPACITY)
  /** Bits of what was visited, `words` numbers a walk. */
  visited: Int32Array
  private table = new Int32Array(4 * FIRST_CAPACITY).fill(EMPTY)

  constructor(readonly words: number) {
    this.visited = new Int32Array(FIRST_CAPACITY * words)
  }

  /** The slot of a walk with these visits and this last one; a new one (its `parent` is -1) where there was none. */
  slotFor(node: number, visited: Int32Array): number {
    const { words, table } = this
    const mask = table.length - 1
    let place = hashOf(node, visited, 0, words) & mask
    for (let slot = table[place] ?? EMPTY; slot !== EMPTY; slot = table[place] ?? EMPTY) {
      if (this.node[slot] === node && this.isSame(slot, visited)) return slot
      place = (place + 1) & mask
    }
    const slot = this.size
    if (slot === this.node.length) this.grow()
    table[place] = slot
    this.size += 1
    this.node[slot] = node
    this.parent[slot] = -1
    for (let w = 0; w < words; w += 1) this.visited[slot * words + w] = visited[w] ?? 0
    if (this.size * 2 > table.length) this.rehash()
    return slot
  }

  /** Frees all that is only needed to go on from its walks; what leads back stays. */
  forget(): void {
    const none = new Float64Array(0)
    this.beginS = this.worth = this.priced = this.bound = none
    this.visited = this.table = new Int32Array(0)
  }

  private isSame(slot: number, visited: Int32Array): boolean {
    for (let w = 0; w < this.words; w += 1)
      if (this.visited[slot * this.words + w] !== visited[w]) return false
    return true
  }

  private grow(): void {
    const capacity = this.node.length * 2
    const node = new Int16Array(capacity)
    node.set(this.node)
    this.node = node
    this.parent = widerWhole(this.parent, capacity)
    this.visited = widerWhole(this.visited, capacity * this.words)
    this.beginS = wider(this.beginS, capacity)
    this.worth = wider(this.worth, capacity)
    this.priced = wider(this.priced, capacity)
    this.bound = wider(this.bound, capacity)
  }

  private rehash(): void {
    const { words } = this
    const table = new Int32Array(this.table.length * 2).fill(EMPTY)
    const mask = table.length - 1
    for (let slot = 0; slot < this.size; slot += 1) {
      let place = hashOf(this.node[slot] ?? 0, this.visited, slot * words, words) & mask
      while (table[place] !== EMPTY) place = (place + 1) & mask
      table[place] = slot
    }
    this.table = table
  }
}

/** Mixing constants of MurmurHash3. */
function hashOf(node: number, visited: Int32Array, from: number, words: number): number {
  let hash = Math.imul(node + 1, 0xcc9e2d51)
  for (let w = 0; w < words; w += 1) {
    hash = Math.imul(hash ^ (visited[from + w] ?? 0), 0x85ebca6b)
    hash ^= hash >>> 13
  }
  hash = Math.imul(hash, 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

function wider(old: Float64Array, capacity: number): Float64Array<ArrayBuffer> {
  const next = new Float64Array(capacity)
  next.set(old)
  return next
}

function widerWhole(old: Int32Array, capacity: number): Int32Array<ArrayBuffer> {
  const next = new Int32Array(capacity)
  next.set(old)
  return next
}
