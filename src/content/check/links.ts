/** The links between things, written on one side and counted on both. Sources and shapes are no things of this kind. */
import type { AuthoredContent } from '../authored'
import { fileOf, type Folder } from './problem'
import { referencesOf } from './references'

export const LINKED_FOLDERS = [
  'places',
  'relics',
  'tours',
  'people',
  'events',
  'motifs',
  'terms',
] as const satisfies readonly Folder[]
export type LinkedFolder = (typeof LINKED_FOLDERS)[number]

export interface Link {
  /** `people/hongli.yaml` */
  from: string
  to: string
}

/** Each link as it is written; a target that is nowhere is left to references.ts. */
export function linksOf(content: AuthoredContent): Link[] {
  const files = new Set(LINKED_FOLDERS.flatMap(folder => content[folder].map(({ id }) => fileOf(folder, id))))
  return referencesOf(content).flatMap(({ folder, id, target, to }) => {
    const from = fileOf(folder, id)
    if (!files.has(from)) return []
    const found = to.map(name => fileOf(name, target)).find(file => files.has(file))
    return found === undefined || found === from ? [] : [{ from, to: found }]
  })
}

/** How many other things each thing is linked with, by file; things that nothing is linked with count 0. */
export function degreesOf(content: AuthoredContent): Map<string, number> {
  const neighbours = new Map<string, Set<string>>()
  for (const folder of LINKED_FOLDERS)
    for (const { id } of content[folder]) neighbours.set(fileOf(folder, id), new Set())
  for (const { from, to } of linksOf(content)) {
    neighbours.get(from)?.add(to)
    neighbours.get(to)?.add(from)
  }
  return new Map([...neighbours].map(([file, others]) => [file, others.size]))
}
