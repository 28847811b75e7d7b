/** How fast a download goes and what is left of it: measured over the last seconds, null until there is a measure. */
export interface Sample {
  atMs: number
  /** Travelled until then. */
  bytes: number
}

const WINDOW_MS = 20_000
/** Before this a measure would jump. */
const LEAST_MS = 2_000

/** Keeps what the window needs. */
export const withSample = (samples: readonly Sample[], next: Sample): Sample[] => [
  ...samples.filter(({ atMs }) => next.atMs - atMs <= WINDOW_MS),
  next,
]

export function bytesPerSecond(samples: readonly Sample[]): number | null {
  const first = samples[0]
  const last = samples[samples.length - 1]
  if (!first || !last || last.atMs - first.atMs < LEAST_MS || last.bytes <= first.bytes) return null
  return ((last.bytes - first.bytes) * 1000) / (last.atMs - first.atMs)
}

export const secondsLeft = (leftBytes: number, samples: readonly Sample[]): number | null => {
  const rate = bytesPerSecond(samples)
  return rate === null ? null : Math.ceil(leftBytes / rate)
}
