/** New files: every field of the schema, hints that follow schema and checks, and nothing that passes unseen. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseDocument } from 'yaml'
import { formatProblem } from '@/content/check'
import { PLACE_KINDS } from '@/content/schema'
import { createEntry, parseWish } from '../../scripts/content-new'
import { checkFolder } from '../../scripts/editing/check'
import { HINTS } from '../../scripts/editing/hints'
import { FOLDER_OF, KINDS, WRITTEN_FOLDERS } from '../../scripts/editing/kinds'
import { lengthLimits } from '../../scripts/editing/limits'
import { variantsOf, type Member, type Variant } from '../../scripts/editing/shape'
import { skeletonOf } from '../../scripts/editing/skeleton'
import { contentCopy, type ContentCopy } from './content-copy'

const all = WRITTEN_FOLDERS.flatMap(folder =>
  variantsOf(folder).map(variant => [folder, variant.name ?? '', variant] as const),
)
/** Comments that hide fields become fields; those that only explain stay. */
const inForce = (text: string): string => {
  let now = text
  for (let depth = 0; depth < 3; depth++)
    now = now.replace(/^(\s*)# ((?: *# )* *(?:- )?[a-z]\w*:(?: |$))/gimu, '$1$2')
  return now
}
const namesIn = (members: readonly Member[], prefix = ''): string[] =>
  members.flatMap(({ name, shape, nullable, required, fallback }) => {
    const field = prefix + name
    // null stands for the whole of what is not known
    if (nullable && (required || fallback === null)) return [field]
    if (shape.kind === 'object') return [field, ...namesIn(shape.members, `${field}.`)]
    if (shape.kind === 'list' && shape.item.kind === 'object')
      return [field, ...namesIn(shape.item.members, `${field}.0.`)]
    return [field]
  })

describe.each(all)('%s %s', (folder, _name, variant: Variant) => {
  const text = skeletonOf(folder, variant)

  it('is YAML with every field of the schema, in force or ready to be', () => {
    expect(parseDocument(text).errors).toEqual([])
    const document = parseDocument(inForce(text).replace(/^(\s*[a-z]\w*:) \[\](?=.*entries)/gimu, '$1'))
    expect(document.errors).toEqual([])
    const missing = namesIn(variant.members).filter(
      field =>
        document.getIn(
          field.split('.').map(name => (/^\d+$/.test(name) ? Number(name) : name)),
          true,
        ) === undefined,
    )
    expect(missing).toEqual([])
  })

  it('tells the limits of length that the check has', () => {
    for (const limit of new Set(lengthLimits(folder).values()))
      expect(text.replace(/\n\s*# /g, ' ')).toContain(limit)
  })

  it('keeps to the width of a page', () => {
    expect(text.split('\n').filter(line => line.length > 115)).toEqual([])
  })
})

it('hints are for fields that exist', () => {
  const fields = WRITTEN_FOLDERS.flatMap(folder =>
    variantsOf(folder).flatMap(({ members }) => {
      const deep = (list: readonly Member[], prefix = ''): string[] =>
        list.flatMap(({ name, shape }) => {
          const inner =
            shape.kind === 'object'
              ? shape.members
              : shape.kind === 'list' && shape.item.kind === 'object'
                ? shape.item.members
                : []
          return [prefix + name, ...deep(inner, `${prefix}${name}.`)]
        })
      return deep(members).map(field => `${folder}/${field}`)
    }),
  )
  const unused = Object.keys(HINTS).filter(
    key => !fields.some(field => field === key || field.replace('/', '.').endsWith(`.${key}`)),
  )
  expect(unused).toEqual([])
})

it('has the limits of SCHEMA.md', () => {
  expect(lengthLimits('places').get('narration.brief.zh')).toBe('at most 85 spoken characters')
  expect(lengthLimits('tours').get('stops.0.leadIn.en')).toBe('12–70 words')
})

describe('a new file', () => {
  let copy: ContentCopy
  beforeEach(() => (copy = contentCopy()))
  afterEach(() => copy.remove())
  const create = (...argv: string[]): Promise<string> => createEntry(parseWish([...argv, '--dir', copy.dir]))

  it.each(KINDS)('of kind %s is checked field by field', async kind => {
    const id = kind === 'event' ? '1420-neu' : 'neu'
    await create(kind, id, ...(kind === 'operation' ? ['--kind', 'closure'] : []))
    const { problems } = await checkFolder(copy.dir)
    const file = `${FOLDER_OF[kind]}/${id}.yaml`
    expect(problems.length).toBeGreaterThan(0)
    // nothing else is wrong, and each field is named once
    expect(problems.filter(problem => problem.file !== file)).toEqual([])
    expect(new Set(problems.map(({ field }) => field)).size).toBe(problems.length)
  })

  it('says precisely what is still to be written, and is silent when it is', async () => {
    const file = await create(
      'service',
      'neu',
      '--zh',
      '新',
      '--en',
      'New',
      '--pinyin',
      'Xīn',
      '--kind',
      'water',
    )
    const lines = async (): Promise<string[]> => (await checkFolder(copy.dir)).problems.map(formatProblem)
    expect(await lines()).toEqual([
      'services/neu.yaml: position.u = null; expected a number',
      'services/neu.yaml: position.v = null; expected a number',
      'services/neu.yaml: position.accuracyMeters = null; expected a number',
      'services/neu.yaml: note.zh = null; expected a string',
      'services/neu.yaml: note.en = null; expected a string',
      'services/neu.yaml: sources = []; expected at least one source id',
    ])
    const text = readFileSync(file, 'utf8')
    expect(text).toContain('zh: 新 #')
    copy.write(
      'services/neu.yaml',
      text
        .replace(/^( {2}u:)/m, '$1 1')
        .replace(/^( {2}v:)/m, '$1 2')
        .replace(/^( {2}accuracyMeters:)/m, '$1 9')
        .replace(/(note:.*\n {2}zh:)\n {2}en:/, '$1 水在这里。\n  en: Water is here.')
        .replace(/^sources: \[\]/m, 'sources: [survey]'),
    )
    expect(await lines()).toEqual([])
  })

  it('gives a place the next free guide number, as a number', async () => {
    const file = await create('place', 'neu')
    const text = readFileSync(file, 'utf8')
    expect(text).toMatch(/^number: 4 # on its sign/m)
    const { problems } = await checkFolder(copy.dir)
    expect(problems.filter(({ field }) => field === 'number')).toEqual([])
    // one that is not finished keeps its number; the precinct's own block is used when it is named
    expect(readFileSync(await create('place', 'neu-er'), 'utf8')).toMatch(/^number: 5 /m)
    const court = readFileSync(await create('place', 'neu-san', '--precinct', 'inner-court'), 'utf8')
    expect(court).toMatch(/^number: 301 /m)
    expect(court).toMatch(/^precinct: inner-court/m)
  })

  it('never takes the place of another', async () => {
    const before = copy.read('places/qianmen.yaml')
    await expect(create('place', 'qianmen')).rejects.toThrow(
      `id = "qianmen"; expected a new id: ${path.join(copy.dir, 'places/qianmen.yaml')} is there already`,
    )
    expect(copy.read('places/qianmen.yaml')).toBe(before)
    await expect(create('place', 'tonggang')).rejects.toThrow(
      'expected an id that relics/tonggang.yaml does not have',
    )
  })
})

test.each([
  [['palace', 'x'], /^kind = "palace"; expected one of place, relic, /],
  [['place', 'Tai He'], /^id = "Tai He"; expected a lower-case id such as "taihedian"/],
  [['place', 'x'.repeat(61)], /; expected at most 60 characters$/],
  [['place'], /^"place"; expected KIND ID/],
  [['event', 'huo'], /^id = "huo"; expected the year first/],
  [
    ['operation', 'x'],
    /^--kind = "nothing"; expected one of hours, ticket, way, closure, notice, holidays, crowds$/,
  ],
  [
    ['place', 'x', '--kind', 'shop'],
    new RegExp(`^--kind = "shop"; expected one of ${PLACE_KINDS.join(', ')}$`),
  ],
  [['place', 'x', '--precinct', 'moon'], /^--precinct = "moon"; expected one of gates-and-walls, /],
  [['tour', 'x', '--precinct', 'moon'], /expected no such option: tours have no such field$/],
  [['tour', 'x', '--pinyin', 'a'], /^--pinyin = "a"; expected no such option: tours have no such field$/],
])('%j is refused', (argv, message) => {
  expect(() => parseWish(argv)).toThrow(message)
})
