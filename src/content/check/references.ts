/** Every id that content names must exist, must not be named twice in a list, and not point at itself. */
import type { AuthoredContent, ContentProblem } from '../authored'
import { groundsOf } from '../compile/crowds'
import { hallsOf } from './halls'
import { fileOf, FOLDERS, problem, type Folder } from './problem'

interface Reference {
  folder: Folder
  id: string
  field: string
  target: string
  /** Folders in which the target may be. */
  to: readonly Folder[]
}

type Emit = (field: string, targets: readonly (string | null | undefined)[], to: readonly Folder[]) => void

/** Calls `emit` for each list of ids that a thing names. */
function walkThing(emit: Emit, thing: object): void {
  const record = thing as {
    sources?: string[]
    facts?: { sources: string[] }[]
    architecture?: { sources: string[] }
    exhibition?: { sources: string[] }
    history?: { sources: string[] }[]
  }
  emit('sources', record.sources ?? [], ['sources'])
  emit('architecture.sources', record.architecture?.sources ?? [], ['sources'])
  record.facts?.forEach((fact, index) => emit(`facts.${index}.sources`, fact.sources, ['sources']))
  emit('exhibition.sources', record.exhibition?.sources ?? [], ['sources'])
  record.history?.forEach((line, index) => emit(`history.${index}.sources`, line.sources, ['sources']))
}

/** All references in content, in the order of files and fields; the number in a field is the index in its list. */
export function referencesOf(content: AuthoredContent): Reference[] {
  const references: Reference[] = []
  const emitter =
    (folder: Folder, id: string): Emit =>
    (field, targets, to) =>
      targets.forEach((target, index) => {
        const single = field.endsWith('place')
        if (target) references.push({ folder, id, field: single ? field : `${field}.${index}`, target, to })
      })

  for (const folder of FOLDERS)
    if (folder !== 'sources') for (const thing of content[folder]) walkThing(emitter(folder, thing.id), thing)
  for (const folder of ['places', 'relics'] as const)
    for (const { id, related } of content[folder]) emitter(folder, id)('related', related, ['places', 'relics'])
  for (const folder of ['people', 'motifs', 'terms'] as const)
    for (const { id, related } of content[folder]) emitter(folder, id)('related', related, [folder])
  for (const folder of ['people', 'events'] as const)
    for (const { id, places, relics } of content[folder]) {
      emitter(folder, id)('places', places, ['places'])
      emitter(folder, id)('relics', relics, ['relics'])
    }
  for (const { id, people } of content.events) emitter('events', id)('people', people, ['people'])
  for (const { id, motifs } of content.relics) emitter('relics', id)('motifs', motifs, ['motifs'])
  for (const folder of ['motifs', 'terms'] as const)
    for (const { id, seenAt } of content[folder])
      emitter(folder, id)('seenAt', seenAt.map(({ at }) => at), ['places', 'relics'])
  for (const { id, picture } of content.terms) emitter('terms', id)('picture.hall', [picture?.hall], ['places', 'geo'])
  for (const relic of content.relics) emitter('relics', relic.id)('place', [relic.place], ['places'])
  for (const tour of content.tours)
    tour.stops.forEach((stop, index) => {
      emitter('tours', tour.id)(`stops.${index}.place`, [stop.place], ['places'])
      emitter('tours', tour.id)(`stops.${index}.relics`, stop.relics, ['relics'])
    })
  for (const operation of content.operations) {
    const emit = emitter('operations', operation.id)
    if (operation.kind === 'way') {
      emit('entrances', operation.entrances, ['places'])
      emit('exits', operation.exits, ['places'])
    }
    if (operation.kind === 'closure') emit('places', operation.places, ['places'])
    if (operation.kind === 'crowds') {
      for (const { field, ground } of groundsOf(operation)) emit(`${field}.sources`, ground.sources, ['sources'])
      operation.groups.forEach(({ places }, index) => emit(`groups.${index}.places`, places, ['places']))
      operation.single.forEach(({ place }, index) => emit(`single.${index}.place`, [place], ['places']))
    }
  }
  for (const file of content.geo)
    file.features.forEach((feature, index) =>
      emitter('geo', file.id)(`features.${index}.place`, [feature.place], ['places', 'geo']),
    )
  return references
}

/** Ids that are named but do not exist, are named twice in one list, or name themselves. */
export function checkReferences(content: AuthoredContent): ContentProblem[] {
  const known = new Map<Folder, Set<string>>()
  for (const folder of FOLDERS)
    known.set(folder, new Set(content[folder].map(thing => thing.id)))
  known.set('geo', new Set(hallsOf(content).map(({ id }) => id)))
  const seen = new Set<string>()
  return referencesOf(content).flatMap(({ folder, id, field, target, to }) => {
    const file = fileOf(folder, id)
    if (!to.some(name => known.get(name)?.has(target)))
      return [problem(file, field, target, `the id of a file in ${to.map(name => `content/${name}`).join(' or ')}`)]
    if (to.some(name => name === folder) && target === id)
      return [problem(file, field, target, 'an id other than its own')]
    const list = `${file} ${field.replace(/\.?\d+$/, '')} ${target}`
    if (!field.endsWith('place') && seen.has(list)) return [problem(file, field, target, 'each id once')]
    seen.add(list)
    return []
  })
}

/** Sources that nothing cites, and ids that a place and a relic share (a link could not tell them apart). */
export function checkUnused(content: AuthoredContent): ContentProblem[] {
  const cited = new Set(referencesOf(content).filter(r => r.to.includes('sources')).map(r => r.target))
  for (const { sources, edges } of content.walkways ?? [])
    for (const source of [sources, ...edges.map(edge => edge.sources ?? [])].flat()) cited.add(source)
  const relics = new Set(content.relics.map(relic => relic.id))
  return [
    ...content.sources
      .filter(source => !cited.has(source.id))
      .map(source => problem(fileOf('sources', source.id), 'id', source.id, 'a source that something cites')),
    ...content.places
      .filter(place => relics.has(place.id))
      .map(place => problem(fileOf('places', place.id), 'id', place.id, 'an id that no relic has')),
  ]
}
