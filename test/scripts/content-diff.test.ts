/** What changed between two states of the content, wherever they come from. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { NO_BUILT_ASSETS } from '@/content/schema'
import { loadAuthored } from '../../server/content/load'
import { buildSite } from '../../server/content/site'
import { changesBetween, oneSidedIn } from '../../scripts/comparing/changes'
import { printComparison } from '../../scripts/comparing/print'
import { wordDiff } from '../../scripts/comparing/words'
import { compare } from '../../scripts/content-diff'
import { command, contentCopy, type ContentCopy } from './content-copy'

describe('values', () => {
  it('are compared field by field, lists by what stayed', () => {
    const before = { kind: 'gate', list: ['a', 'b', 'c'], facts: [{ v: 1 }, { v: 2 }, { v: 3 }], gone: true }
    const after = { kind: 'hall', list: ['b', 'c', 'd'], facts: [{ v: 1 }, { v: 4 }, { v: 3 }], come: null }
    expect(changesBetween(before, after)).toEqual([
      { field: 'kind', before: 'gate', after: 'hall' },
      { field: 'list.0', before: 'a', after: undefined },
      { field: 'list.2', before: undefined, after: 'd' },
      { field: 'facts.1.v', before: 2, after: 4 },
      { field: 'come', before: undefined, after: null },
      { field: 'gone', before: true, after: undefined },
    ])
  })

  it('do not differ by space around words or the order of fields', () => {
    expect(changesBetween({ a: 'x\n', b: 1 }, { b: 1, a: 'x' })).toEqual([])
  })

  it('point out a language that was left behind', () => {
    const changes = changesBetween(
      { title: { zh: '一', en: 'one' }, text: { zh: '二', en: 'two' }, names: { zh: '三', en: 'three' } },
      { title: { zh: '甲', en: 'A' }, text: { zh: '二', en: 'B' }, names: { zh: '丙', en: 'three' } },
    )
    expect(oneSidedIn(changes)).toEqual([
      { field: 'text', lang: 'en' },
      { field: 'names', lang: 'zh' },
    ])
  })
})

test.each([
  ['三面城台抱住一座广场', '三面宫墙抱住一座广场', '三面[-城台-]{+宫墙+}抱住一座广场'],
  ['The gate was red.', 'The old gate was red.', 'The {+old +}gate was red.'],
  ['one two three', 'one four three', 'one [-two-]{+four+} three'],
])('%s → %s', (before, after, line) => expect(wordDiff(before, after)).toBe(line))

it('long texts are shown around their changes and cut at the limit', () => {
  const long = 'word '.repeat(200)
  const line = wordDiff(`${long}old${long}`, `${long}new${long}`)
  expect(line).toMatch(/^…[\w ]{10,20}\[-.*old.*-\]\{\+.*new.*\+\}[\w ]{10,20}…$/)
  expect([...wordDiff(long, 'zh '.repeat(900), 100)]).toHaveLength(100)
})

describe('sides', () => {
  let copy: ContentCopy
  let other: ContentCopy
  beforeEach(() => {
    copy = contentCopy()
    other = contentCopy()
  })
  afterEach(() => {
    copy.remove()
    other.remove()
  })
  const spoil = (): void => {
    other.change('places/qianmen.yaml', '测试地点“前门夹具”。', '测试地点“前门”。')
    other.change('places/qianmen.yaml', 'importance: 2', 'importance: 3')
    other.write('services/neu.yaml', copy.read('services/toilet-east.yaml'))
    rmSync(path.join(other.dir, 'tours/axis.yaml'))
  }
  const changed = {
    services: { added: [{ id: 'neu' }], removed: [], changed: [] },
    tours: { added: [], removed: [{ id: 'axis' }], changed: [] },
    places: {
      added: [],
      removed: [],
      changed: [
        {
          id: 'qianmen',
          changes: [
            { field: 'importance', before: 2, after: 3 },
            { field: 'summary.zh', before: '测试地点“前门夹具”。', after: '测试地点“前门”。' },
          ],
          oneLanguage: [{ field: 'summary', lang: 'zh' }],
        },
      ],
    },
  }

  it('of two folders', async () => {
    expect((await compare(copy.dir, other.dir)).kinds).toEqual({})
    spoil()
    const comparison = await compare(copy.dir, other.dir)
    expect(comparison.kinds).toMatchObject(changed)
    const text = printComparison(comparison)
    expect(text).toContain('places: 1 changed\n  ~ qianmen  前门夹具 · First Gate\n')
    expect(text).toContain('importance: 2 → 3')
    expect(text).toContain('One language changed without the other (1):\n  places/qianmen: only zh changed')
    expect(printComparison(comparison, { summary: true })).not.toContain('importance')
  })

  it('of Git revisions, with the working tree as the other side', async () => {
    spoil()
    const git = (...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
        cwd: repository,
        encoding: 'utf8',
      })
    const repository = path.join(copy.dir, 'repository')
    mkdirSync(repository)
    git('init', '-q')
    renameSync(other.dir, path.join(repository, 'content'))
    git('add', '.')
    git('commit', '-q', '-m', 'Change')
    renameSync(path.join(repository, 'content'), other.dir)
    expect((await compare('HEAD', other.dir, repository)).kinds).toEqual({})
    expect((await compare(copy.dir, 'HEAD', repository)).kinds).toMatchObject(changed)
    await expect(compare('--help', other.dir, repository)).rejects.toThrow(
      '"--help"; expected a Git revision, a folder of content or a bundle\'s JSON file',
    )
  })

  it('of bundles, compiled where the other side is written', async () => {
    const { bundles } = buildSite(await loadAuthored(copy.dir), NO_BUILT_ASSETS)
    const file = path.join(copy.dir, 'zh.json')
    const english = path.join(copy.dir, 'en.json')
    writeFileSync(file, JSON.stringify(bundles.zh))
    writeFileSync(english, JSON.stringify(bundles.en))
    expect((await compare(file, other.dir)).kinds).toEqual({})
    other.change('places/qianmen.yaml', '测试地点“前门夹具”。', '测试地点“前门”。')
    expect((await compare(file, other.dir)).kinds).toMatchObject({
      places: {
        changed: [{ id: 'qianmen', changes: [{ field: 'summary', after: '测试地点“前门”。' }] }],
      },
    })
    await expect(compare(file, english)).rejects.toThrow('lang = "en"; expected "zh"')
    writeFileSync(english, '{}')
    await expect(compare(english, other.dir)).rejects.toThrow('expected a whole bundle of schema version')
  })

  it('as JSON for programs', async () => {
    spoil()
    const run = command('content-diff.ts', [copy.dir, other.dir, '--json'])
    expect(await run.exit).toEqual([0, null])
    expect(JSON.parse(run.output())).toMatchObject({ a: copy.dir, b: other.dir, kinds: changed })
  })
})
