/** Everything the guide knows, as authored and validated: the input of every compile step and of every check. */
import type { GeoFile, Motif, Operation, PalaceEvent, Person, Place, Relic, Service, Source, Term, Tour, WalkwayFile } from './schema'

export interface AuthoredContent {
  places: readonly Place[]
  relics: readonly Relic[]
  tours: readonly Tour[]
  services: readonly Service[]
  operations: readonly Operation[]
  people: readonly Person[]
  events: readonly PalaceEvent[]
  motifs: readonly Motif[]
  terms: readonly Term[]
  sources: readonly Source[]
  geo: readonly GeoFile[]
  /** Where visitors can walk, by precinct. */
  walkways?: readonly WalkwayFile[]
  /** Our own drawings of relics: SVG by the relic's id. */
  drawings?: Readonly<Record<string, string>>
  /** Narrations spoken by people, as `<place>.<layer>.<lang>`; all others are synthetic. */
  recordings?: readonly string[]
}

/** A problem in content: where, which field, what stands there and what was expected. */
export interface ContentProblem {
  /** `places/taihedian.yaml` */
  file: string
  /** `narration.brief.en`, or '' for the whole file. */
  field: string
  /** The offending value, shortened for people. */
  value: string
  expected: string
}
