/**
 * One piece of work at a time, each key at most once at the same time: who asks for a key that is waiting or
 * running gets the same promise. Beyond `capacity` waiting keys new ones are refused at once.
 */
export class QueueFullError extends Error {
  override readonly name = 'QueueFullError'
}

export class SingleFlightQueue {
  private readonly flights = new Map<string, Promise<void>>()
  private tail: Promise<unknown> = Promise.resolve()

  constructor(private readonly capacity: number) {
    if (!Number.isInteger(capacity) || capacity < 1)
      throw new Error(`capacity "${capacity}": expected a whole number from 1`)
  }

  /** Keys waiting or running. */
  get size(): number {
    return this.flights.size
  }

  run(key: string, work: () => Promise<void>): Promise<void> {
    const known = this.flights.get(key)
    if (known !== undefined) return known
    if (this.flights.size >= this.capacity) {
      return Promise.reject(
        new QueueFullError(
          `"${key}": ${this.flights.size} are waiting already, expected fewer than ${this.capacity}`,
        ),
      )
    }
    const flight = this.tail.then(work).finally(() => this.flights.delete(key))
    this.flights.set(key, flight)
    this.tail = flight.catch(() => undefined)
    return flight
  }
}
