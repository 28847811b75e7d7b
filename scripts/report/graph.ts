/** How things lead to one another: who stands alone, who is met most. */
import type { AuthoredContent } from '@/content/authored'
import { degreesOf, LINKED_FOLDERS, linksOf } from '@/content/check/links'
import { fileOf } from '@/content/check/problem'
import type { Section } from './table'

const MOST = 30

const folderOf = (file: string): string => file.split('/')[0] ?? ''

export function graphSection(content: AuthoredContent): Section {
  const degrees = degreesOf(content)
  const links = linksOf(content)
  const names = new Map([
    ...(['places', 'relics', 'people', 'motifs', 'terms'] as const).flatMap(folder =>
      content[folder].map(({ id, names: { zh } }): [string, string] => [fileOf(folder, id), zh]),
    ),
    ...(['tours', 'events'] as const).flatMap(folder =>
      content[folder].map(({ id, title }): [string, string] => [fileOf(folder, id), title.zh]),
    ),
  ])
  const ranked = [...degrees].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  const row = ([file, degree]: [string, number]): [string, string, number] => [
    file,
    names.get(file) ?? '',
    degree,
  ]
  return {
    id: 'links',
    title: 'Links',
    note: 'Links are written on one side and counted on both.',
    tables: [
      {
        caption: 'From (down) to (across)',
        columns: ['', ...LINKED_FOLDERS],
        rows: LINKED_FOLDERS.map(from => [
          from,
          ...LINKED_FOLDERS.map(
            to => links.filter(link => folderOf(link.from) === from && folderOf(link.to) === to).length,
          ),
        ]),
      },
      {
        caption: 'Neighbours of a thing',
        columns: ['folder', 'things', 'none', 'one', 'mean'],
        rows: LINKED_FOLDERS.map(folder => {
          const own = ranked.filter(([file]) => folderOf(file) === folder).map(([, degree]) => degree)
          const mean = own.reduce((sum, degree) => sum + degree, 0) / Math.max(1, own.length)
          const having = (count: number): number => own.filter(degree => degree === count).length
          return [folder, own.length, having(0), having(1), Math.round(10 * mean) / 10]
        }),
      },
      {
        caption: 'Alone',
        columns: ['thing', 'name', 'links'],
        rows: ranked.filter(([, degree]) => degree === 0).map(row),
      },
      {
        caption: 'Most linked',
        columns: ['thing', 'name', 'links'],
        rows: ranked.slice(0, MOST).map(row),
        brief: 15,
      },
      {
        caption: 'Only one link',
        columns: ['thing', 'name', 'links'],
        rows: ranked.filter(([, degree]) => degree === 1).map(row),
        brief: 15,
      },
    ],
  }
}
