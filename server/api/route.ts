/** What a route of the API is. One table of these drives the routes, the OpenAPI document and the docs page. */
import type { Bundle, CrowdLive, Lang } from '@/content/schema'
import type { Site } from '../content/site'
import type { CacheRule } from '../http/headers'

export type Collection =
  | 'places'
  | 'relics'
  | 'tours'
  | 'services'
  | 'operations'
  | 'people'
  | 'events'
  | 'motifs'
  | 'terms'
  | 'sources'
export type Thing = Bundle[Collection][number]
export type QueryName = 'lang' | 'fields' | 'ids'

export interface PathParameter {
  name: string
  description: string
  expected: string
}

/** One whole answer: a path below the API's base, its language (null: has none) and its bytes or value. */
export interface WholeInput {
  path: string
  lang: Lang | null
  value: unknown
}

/** What is not content and changes while the server runs. */
export interface LiveSources {
  crowds?: (() => CrowdLive) | undefined
}

export interface Route {
  /** Template below the API's base, such as `/places/{id}`. */
  path: string
  operationId: string
  tag: string
  summary: string
  description: string
  query: readonly QueryName[]
  pathParameters: readonly PathParameter[]
  /** The collection whose views `fields` and `ids` choose from. */
  collection: Collection | null
  contentType: string
  cache: CacheRule
  /** Name of the answer's schema in components; null: no JSON of a fixed shape. */
  component: string | null
  answers(site: Site): WholeInput[]
  /** In place of the whole answer when a live source has something to say; exports never have one. */
  live?: (sources: LiveSources) => object | null
}
