/** Making and printing problems: the file, the field, what stands there and what was expected. */
import type { AuthoredContent, ContentProblem } from '../authored'

const VALUE_CHARACTERS = 60

/** A value as JSON, cut to a length that people read. */
export function shortValue(value: unknown): string {
  if (value === undefined) return 'nothing'
  const json = JSON.stringify(value) ?? String(value)
  const characters = [...json]
  return characters.length <= VALUE_CHARACTERS ? json : `${characters.slice(0, VALUE_CHARACTERS - 1).join('')}…`
}

export const problem = (file: string, field: string, value: unknown, expected: string): ContentProblem => ({
  file,
  field,
  value: shortValue(value),
  expected,
})

/** `places/taihedian.yaml: summary.zh = "…"; expected at most 30 characters` */
export function formatProblem({ file, field, value, expected }: ContentProblem): string {
  return field ? `${file}: ${field} = ${value}; expected ${expected}` : `${file}: ${value}; expected ${expected}`
}

export const FOLDERS = ['places', 'relics', 'tours', 'services', 'operations', 'people', 'events', 'motifs', 'terms', 'sources', 'geo'] as const
export type Folder = (typeof FOLDERS)[number] & keyof AuthoredContent
export const fileOf = (folder: Folder, id: string): string => `${folder}/${id}.yaml`
