/** Tables for people who like spreadsheets: nothing is lost on the way, and nothing bad comes back. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'yaml'
import { textsInFolder } from '../../scripts/comparing/side'
import { draftOf } from '../../scripts/editing/drafts'
import { WRITTEN_FOLDERS } from '../../scripts/editing/kinds'
import { fieldOf } from '../../scripts/editing/shape'
import { decodeCell, encodeCell, type Cell } from '../../scripts/table/cells'
import { applied, fieldsOf, valueOf } from '../../scripts/table/columns'
import { tableOf } from '../../scripts/table/export'
import { planImport } from '../../scripts/table/plan'
import { readRows } from '../../scripts/table/rows'
import { readTable, writeTable, type Rows } from '../../scripts/table/sheet'
import { command, contentCopy, REAL, type ContentCopy } from './content-copy'

let folder: string
beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), 'guide-table-'))))
afterAll(() => rmSync(folder, { recursive: true }))

/** Space at the ends of texts does not count: the schema trims it. */
const trimmed = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_key, member: unknown) =>
    typeof member === 'string' ? member.trim() : member,
  )

describe.each(['csv', 'xlsx'])('all entries of all kinds as %s', format => {
  it.each(WRITTEN_FOLDERS)(
    '%s come back as they went',
    async kind => {
      const file = path.join(folder, `${kind}.${format}`)
      await writeTable(file, await tableOf(REAL, kind), kind)
      const table = readRows(await readTable(file))
      expect(table.problems).toEqual([])
      const texts = new Map([...(await textsInFolder(REAL))].filter(([name]) => name.startsWith(`${kind}/`)))
      expect(table.rows).toHaveLength(texts.size)
      for (const { id, cells } of table.rows) {
        const text = texts.get(`${kind}/${id}.yaml`) ?? ''
        // from the cells alone, without the file to fall back on
        const alone = valueOf(applied(new Map(), cells))
        expect(trimmed(alone)).toEqual(trimmed(parse(text)))
        const value = valueOf(applied(fieldsOf(parse(text)), cells))
        expect(draftOf(kind, id, text, value)).toBeNull()
      }
    },
    120_000,
  )
})

const words = { kind: 'words', rule: null } as const
const list = { kind: 'list', item: words, min: 0, max: null } as const

describe('cells', () => {
  it.each([
    '=1+1',
    '+8',
    '-x',
    '@home',
    "'=1",
    "''@",
    'null',
    '[]',
    '"quoted"',
    '["a"]',
    'a; b',
    'x\n\ny',
    'plain',
  ])('words %j come back', text => {
    expect(decodeCell(encodeCell(text), words)).toBe(text)
    expect(decodeCell(encodeCell([text, 'other']), list)).toEqual([text, 'other'])
    expect(decodeCell(encodeCell([text]), list)).toEqual([text])
  })

  it.each(['=SUM(A1)', '+1', '-1 x', '@x', '=cmd|x', ['=a', 'b']])('%j is no formula', value => {
    expect(encodeCell(value)).toMatch(/^'/)
  })

  it('negative numbers stay numbers', () => {
    expect(encodeCell(-2.5)).toBe(-2.5)
    expect(decodeCell('-2.5', { kind: 'number', rule: 'a number' })).toBe(-2.5)
  })

  it('reads what Excel makes of what was typed', () => {
    expect(decodeCell(new Date('2024-07-19T00:00:00Z'), words)).toBe('2024-07-19')
    expect(decodeCell('TRUE', { kind: 'yes-no' })).toBe(true)
    expect(decodeCell(1911, words)).toBe('1911')
    expect(decodeCell('甲；乙', list)).toEqual(['甲', '乙'])
    expect(decodeCell('  ', words)).toBeUndefined()
    expect(decodeCell('null', words)).toBeNull()
    expect(() => decodeCell('12m', { kind: 'number', rule: 'a number above 0' })).toThrow('a number above 0')
  })

  it('knows the fields of every variant', () => {
    expect(fieldOf('operations', 'seasons.0.opens')?.shape.kind).toBe('words')
    expect(fieldOf('operations', 'seasons.opens')).toBeNull()
  })
})

describe('import', () => {
  let copy: ContentCopy
  beforeEach(() => (copy = contentCopy()))
  afterEach(() => copy.remove())

  /** The services' table with cells changed: by column, for its only row or for one more. */
  async function table(cells: Record<string, Cell>, more: Record<string, Cell>[] = []): Promise<Rows> {
    const [header = [], row = []] = await tableOf(copy.dir, 'services')
    const known = header.map(String)
    const extra = Object.keys(cells).filter(column => !known.includes(column))
    const columns = [...known, ...extra]
    const filled = (changes: Record<string, Cell>): Cell[] =>
      columns.map((column, index) => (column in changes ? (changes[column] ?? null) : (row[index] ?? null)))
    return [columns, filled(cells), ...more.map(filled)]
  }
  const plan = async (cells: Record<string, Cell>, more?: Record<string, Cell>[]) =>
    planImport(copy.dir, readRows(await table(cells, more)))

  it('changes the cells that changed, in the file’s own style', async () => {
    const { drafts, problems } = await plan({ 'names.aliases': 'WC; 洗手间', accessible: true })
    expect(problems).toEqual([])
    expect(drafts).toHaveLength(1)
    expect(drafts[0]?.after).toBe(
      copy
        .read('services/toilet-east.yaml')
        .replace('en: Toilet (east) }', 'en: Toilet (east), aliases: [ WC, 洗手间 ] }')
        .replace('accessible: null', 'accessible: true'),
    )
  })

  it('leaves fields without a column alone, and takes out what was emptied', async () => {
    const only: Rows = [
      ['places id', 'architecture.note.zh', 'architecture.note.en'],
      ['qianmen', null, null],
    ]
    const { drafts, problems } = await planImport(copy.dir, readRows(only))
    expect(problems).toEqual([])
    expect(drafts[0]?.after).toBe(
      copy.read('places/qianmen.yaml').replace(/\n {2}note: \{ zh: 测试用的尺寸.*\}/, ''),
    )
  })

  it('makes a file for a new id', async () => {
    const more = { 'services id': 'toilet-west', 'names.zh': '卫生间（西）', 'names.en': 'Toilet (west)' }
    const { drafts, problems } = await plan({}, [more])
    expect(problems).toEqual([])
    expect(drafts).toMatchObject([{ file: 'services/toilet-west.yaml', before: null }])
    expect(drafts[0]?.after).toMatch(/^kind: toilet\nnames:\n {2}zh: 卫生间（西）\n/)
  })

  it.each<[string, Record<string, Cell>, string]>([
    [
      'a number',
      { 'position.u': 'far' },
      'row 2, column position.u = "far"; expected a number from -520 to 520',
    ],
    ['a choice', { kind: 'palace' }, 'row 2, column kind = "palace"; expected one of "toilet", '],
    [
      'a limit',
      { 'position.accuracyMeters': 99 },
      'row 2, column position.accuracyMeters = 99; expected a number of at most 60',
    ],
    ['what is needed', { 'names.zh': null }, 'row 2, column names.zh = nothing; expected a string'],
    [
      'a source',
      { sources: 'rumour' },
      'row 2, column sources = "rumour"; expected the id of a file in content/sources (services/toilet-east.yaml)',
    ],
    [
      'pinyin',
      { 'names.pinyin': 'Cesuo' },
      'row 2, column names.pinyin = "Cesuo"; expected pinyin with tone marks',
    ],
    ['the palace', { 'position.v': 619 }, 'row 2, column position.u = [60,619]; expected within the moat'],
    [
      'a field',
      { 'names.fr': 'Toilettes' },
      'row 1, column names.fr = "names.fr"; expected a field of services',
    ],
    [
      'the id',
      { 'services id': 'Toilet East' },
      'row 2, column services id = "Toilet East"; expected a lower-case id',
    ],
  ])('refuses what is wrong with %s, by row and column', async (_what, cells, message) => {
    const { drafts, problems } = await plan(cells)
    expect(drafts).toEqual([])
    expect(problems.join('\n')).toContain(message)
  })

  it('refuses all rows for a bad one', async () => {
    const good = { accessible: true }
    const bad = { 'services id': 'toilet-west', kind: 'palace' }
    const { drafts, problems } = await plan(good, [bad])
    expect(drafts).toEqual([])
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(/^row 3, column kind/)
  })

  it('refuses an id twice, cells beside the table and a table of nobody knows what', async () => {
    const twice = await plan({}, [{}])
    expect(twice.problems).toEqual([
      'row 3, column services id = "toilet-east"; expected each id once; row 2 has it',
    ])
    const [header = [], row = []] = await table({})
    const beside = readRows([header, [...row, 'note']])
    expect(beside.problems).toMatchObject([{ row: 2, expected: 'nothing beside the last column' }])
    expect(() => readRows([['id', 'names.zh']])).toThrow(
      'row 1, first column = "id"; expected such as "services id"',
    )
  })

  it('refuses null beside values', async () => {
    const rows: Rows = [
      ['relics id', 'position', 'position.u'],
      ['tonggang', 'null', 5],
    ]
    const { problems } = await planImport(copy.dir, readRows(rows))
    expect(problems).toEqual([
      'row 2, column position = null; expected nothing here, or nothing in the columns position.…',
    ])
  })

  it('is a dry run until it is told to write', async () => {
    const file = path.join(folder, 'services.xlsx')
    const before = copy.read('services/toilet-east.yaml')
    await writeTable(file, await table({ accessible: true }), 'services')
    const dry = command('content-table.ts', ['import', file, '--dir', copy.dir])
    expect(await dry.exit).toEqual([0, null])
    expect(dry.output()).toContain('accessible: null → true')
    expect(dry.output()).toContain('1 file would change; --write writes them')
    expect(copy.read('services/toilet-east.yaml')).toBe(before)
    const run = command('content-table.ts', ['import', file, '--dir', copy.dir, '--write'])
    expect(await run.exit).toEqual([0, null])
    expect(copy.read('services/toilet-east.yaml')).toBe(
      before.replace('accessible: null', 'accessible: true'),
    )
    await writeTable(file, await table({ kind: 'palace' }), 'services')
    const bad = command('content-table.ts', ['import', file, '--dir', copy.dir, '--write'])
    expect(await bad.exit).toEqual([1, null])
    expect(bad.output()).toContain('1 problem; nothing is written')
  })
})

test('CSV is UTF-8 with a mark for Excel, and semicolons of other countries are read', async () => {
  const file = path.join(folder, 'a.csv')
  await writeTable(
    file,
    [
      ['services id', 'names.zh'],
      ['x', '甲；乙'],
    ],
    'services',
  )
  const text = readFileSync(file, 'utf8')
  expect(text).toBe('\uFEFFservices id,names.zh\r\nx,甲；乙\r\n')
  const semicolons = path.join(folder, 'b.csv')
  await writeTable(semicolons, [['services id;names.zh'], ['x;a,b']], 'services')
  expect(await readTable(semicolons)).not.toHaveLength(0)
})
