/**
 * Asks for one reading after another, resting an interval (milliseconds) between an answer and the next question.
 * An answer that comes after `stop` or after a newer question is not heard.
 */
export interface Polling {
  stop(): void
  /** Asks at once, for instance when the page is seen again. */
  now(): void
}

interface Poll<Reading> {
  read(): Promise<Reading>
  heard(reading: Reading): void
  /** False ends the asking. */
  failed(cause: unknown): boolean
  intervalMs: number
  firstInMs: number
}

export function polling<Reading>({ read, heard, failed, intervalMs, firstInMs }: Poll<Reading>): Polling {
  let question = 0
  let timer: ReturnType<typeof setTimeout>
  const ask = () => {
    clearTimeout(timer)
    const mine = ++question
    const rest = () => void (timer = setTimeout(ask, intervalMs))
    read().then(
      reading => {
        if (mine !== question) return
        rest()
        heard(reading)
      },
      (cause: unknown) => {
        if (mine === question && failed(cause) && mine === question) rest()
      },
    )
  }
  timer = setTimeout(ask, firstInMs)
  return {
    stop() {
      question++
      clearTimeout(timer)
    },
    now: ask,
  }
}
