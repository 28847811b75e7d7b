/**
 * So many pieces of work at once and no more; who asks for a piece that is waiting or under way gets the same one.
 * Beyond `capacity` new ones are refused at once: a crowd must not fill the memory.
 */
export class TooMuchWork extends Error {
  override readonly name = 'TooMuchWork'
}

export class Workers<T> {
  private readonly pieces = new Map<string, Promise<T>>()
  private readonly waiting: (() => void)[] = []
  private busy = 0

  constructor(
    private readonly atOnce: number,
    private readonly capacity: number,
  ) {
    for (const [name, value] of Object.entries({ atOnce, capacity }))
      if (!Number.isInteger(value) || value < 1)
        throw new Error(`${name} "${value}": expected a whole number from 1`)
  }

  run(key: string, work: () => Promise<T>): Promise<T> {
    const known = this.pieces.get(key)
    if (known) return known
    if (this.pieces.size >= this.capacity)
      return Promise.reject(
        new TooMuchWork(
          `"${key}": ${this.pieces.size} are waiting already, expected fewer than ${this.capacity}`,
        ),
      )
    const piece = this.turn(work).finally(() => this.pieces.delete(key))
    this.pieces.set(key, piece)
    return piece
  }

  private async turn(work: () => Promise<T>): Promise<T> {
    if (this.busy >= this.atOnce) await new Promise<void>(go => this.waiting.push(go))
    else this.busy++
    try {
      return await work()
    } finally {
      // the next one takes over the place, so that nobody slips in between
      const next = this.waiting.shift()
      if (next) next()
      else this.busy--
    }
  }
}
