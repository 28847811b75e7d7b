/** What a visitor makes their own: it lives on the device, and leaves it only in a file that they asked for. */
export const KINDS = ['place', 'relic', 'tour'] as const
export type Kind = (typeof KINDS)[number]

/** A place, a treasure or a tour of the guide; whether the guide (still) has it is for the shell to look up. */
export interface Thing {
  kind: Kind
  id: string
}

export interface Favourite extends Thing {
  sinceMs: number
}

export interface Note extends Thing {
  /** One's own words, at most `NOTE_CHARACTERS`, never empty. */
  text: string
  writtenMs: number
}

/** What was opened or heard lately. */
export interface Memory extends Thing {
  atMs: number
  heard: boolean
}

/** `there`: one stood at the place · `afar`: a simulated walk stopped there and its story was heard to the end. */
export const WAYS = ['there', 'afar'] as const
export interface Stamp {
  placeId: string
  how: (typeof WAYS)[number]
  atMs: number
}

export interface Own {
  favourites: readonly Favourite[]
  notes: readonly Note[]
  /** Newest first. */
  history: readonly Memory[]
  stamps: readonly Stamp[]
}

export const NOTE_CHARACTERS = 500
/** More than the guide has things to keep; a file may name others. */
export const MOST_FAVOURITES = 1000
export const MOST_NOTES = 500
export const MOST_HISTORY = 60
export const MOST_STAMPS = 1000
export const MOST_PLANS = 12
export const MOST_TRACES = 5

export const isSame = (a: Thing, b: Thing): boolean => a.kind === b.kind && a.id === b.id
export const keyOf = ({ kind, id }: Thing): string => `${kind}/${id}`
