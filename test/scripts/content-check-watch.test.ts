/** The check that goes on: only what is new and what is solved, whatever state files are met in. */
import { appendFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ContentProblem } from '@/content/authored'
import { watchContent } from '../../scripts/content-check'
import { checkFolder, type Verdict } from '../../scripts/editing/check'
import { carriedOver, progress } from '../../scripts/editing/progress'
import { settled } from '../../scripts/editing/settled'
import type { FileMemory } from '../../server/content/load'
import { command, contentCopy, until, type ContentCopy } from './content-copy'

const one = (file: string, expected: string, value = '"x"'): ContentProblem => ({
  file,
  field: 'summary.zh',
  value,
  expected,
})
const verdict = (complete: boolean, ...problems: ContentProblem[]): Verdict => ({
  problems,
  complete,
  counts: '1 places',
})
const long = one('places/a.yaml', 'at most 30 characters, found 40')
const longer = one('places/a.yaml', 'at most 30 characters, found 50')
const han = one('places/b.yaml', 'words in Han characters')

describe('from one check to the next', () => {
  it('tells what is new, solved and changed, and how many are left', () => {
    expect(progress(verdict(true, long), verdict(true, longer, han))).toEqual([
      '  still   places/a.yaml: summary.zh = "x"; expected at most 30 characters, found 50',
      '  new     places/b.yaml: summary.zh = "x"; expected words in Han characters',
      '2 problems left',
    ])
    expect(progress(verdict(true, long, han), verdict(true, long))).toEqual([
      '  solved  places/b.yaml: summary.zh = "x"; expected words in Han characters',
      '1 problem left',
    ])
    expect(progress(verdict(true), verdict(true))).toEqual(['content is good: 1 places'])
  })

  it('calls nothing solved that could not be looked at', () => {
    const broken = one('places/c.yaml', 'valid YAML (…)')
    const now = carriedOver(verdict(true, long, han), verdict(false, broken))
    expect(progress(verdict(true, long, han), now)).toEqual([
      '  new     places/c.yaml: summary.zh = "x"; expected valid YAML (…)',
      '3 problems left; the checks across files wait until the files can be read',
    ])
  })
})

it('a file in the middle of being saved is looked at again', async () => {
  const looks = [[one('a', 'valid YAML (…)')], new Error('gone'), [] as ContentProblem[]]
  const look = async (): Promise<readonly ContentProblem[]> => {
    const found = looks.shift()
    if (found instanceof Error) throw found
    return found ?? []
  }
  expect(await settled(look, problems => problems)).toEqual([])
  const always = async (): Promise<never> => Promise.reject(new Error('no such folder'))
  await expect(settled(always, () => [])).rejects.toThrow('no such folder')
})

describe('on files', () => {
  let copy: ContentCopy
  beforeEach(() => (copy = contentCopy()))
  afterEach(() => copy.remove())

  it('remembers what it has read and still sees each change', async () => {
    const memory: FileMemory = new Map()
    const first = await checkFolder(copy.dir, memory)
    expect(first).toMatchObject({ complete: true, problems: [] })
    copy.change('places/qianmen.yaml', 'importance: 2', 'importance: 7')
    expect((await checkFolder(copy.dir, memory)).problems).toMatchObject([
      { field: 'importance', value: '7' },
    ])
    copy.change('places/qianmen.yaml', 'importance: 7', 'importance: 2')
    expect(await checkFolder(copy.dir, memory)).toEqual(first)
  })

  it('follows edits, half-saved ones too', async () => {
    const lines: string[] = []
    const seen = (): string => lines.join('\n')
    const watching = await watchContent(copy.dir, line => lines.push(line))
    try {
      expect(seen()).toMatch(/^content is good: 3 places, .*Watching/)
      const good = copy.read('places/qianmen.yaml')
      copy.change('places/qianmen.yaml', 'importance: 2', 'importance: 7')
      await until('the problem', () => seen().includes('1 problem left'), seen)
      expect(lines.at(-1)).toBe(
        '  new     places/qianmen.yaml: importance = 7; expected a number of at most 5',
      )
      lines.length = 0
      // emptied, written by halves, then whole: editors save so
      writeFileSync(path.join(copy.dir, 'places/qianmen.yaml'), '')
      await new Promise(done => setTimeout(done, 250))
      appendFileSync(path.join(copy.dir, 'places/qianmen.yaml'), good.slice(0, 80))
      appendFileSync(path.join(copy.dir, 'places/qianmen.yaml'), good.slice(80))
      await until('the end of it', () => seen().includes('solved'), seen)
      expect(seen()).toMatch(/^\[\d\d:\d\d:\d\d\] content is good/)
      expect(seen()).not.toContain('new')
    } finally {
      await watching.close()
    }
  })

  it('ends cleanly at Ctrl-C; a single check keeps its codes', async () => {
    const watching = command('content-check.ts', [copy.dir, '--watch'])
    await until('the first check', () => watching.output().includes('Watching'), watching.output)
    watching.child.kill('SIGINT')
    expect(await watching.exit).toEqual([0, null])
    const good = command('content-check.ts', [copy.dir])
    expect(await good.exit).toEqual([0, null])
    copy.change('places/qianmen.yaml', 'importance: 2', 'importance: 7')
    const bad = command('content-check.ts', [copy.dir])
    expect(await bad.exit).toEqual([1, null])
    expect(bad.output()).toContain('1 problem in content')
  })
})
