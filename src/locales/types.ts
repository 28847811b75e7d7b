import type { zh } from './zh'

/** The interface's words; Chinese is the first draft, every other language has the same keys. */
type Loosen<T> = T extends (...args: infer A) => string
  ? (...args: A) => string
  : T extends string
    ? string
    : { [K in keyof T]: Loosen<T[K]> }
export type Words = Loosen<typeof zh>
