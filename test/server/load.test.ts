import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ContentProblem } from '@/content/authored'
import { ContentError, loadAuthored } from '../../server/content/load'
import { FIXTURE } from './support'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'guide-content-'))
  cpSync(FIXTURE, dir, { recursive: true })
})
afterEach(() => rmSync(dir, { recursive: true }))

const edit = (file: string, from: string | RegExp, to: string): void => {
  const before = readFileSync(join(dir, file), 'utf8')
  const after = before.replace(from, to)
  if (after === before) throw new Error(`${file} has no ${from}`)
  writeFileSync(join(dir, file), after)
}
const problems = async (): Promise<readonly ContentProblem[]> => {
  const error: unknown = await loadAuthored(dir).catch((caught: unknown) => caught)
  if (!(error instanceof ContentError)) throw new Error(`expected a ContentError, got ${String(error)}`)
  return error.problems
}

test('ids are file names, things come in the order of their ids', async () => {
  const content = await loadAuthored(dir)
  expect(content.places.map(place => place.id)).toEqual(['houyuan', 'qianmen', 'zhongdian'])
  expect(content.geo.map(file => file.layer)).toEqual(['buildings', 'ground', 'terraces', 'walls'])
})

test('all problems of all files come together, each with file, field, value and what was expected', async () => {
  edit('places/qianmen.yaml', 'importance: 2', 'importance: 9')
  edit('places/zhongdian.yaml', 'kind: hall', 'kind: hut')
  edit('relics/tonggang.yaml', 'maker: null\n', '')
  edit('services/toilet-east.yaml', 'kind: toilet', 'kind: toilet\ncolour: red')
  expect(await problems()).toEqual([
    { file: 'places/qianmen.yaml', field: 'importance', value: '9', expected: 'a number of at most 5' },
    {
      file: 'places/zhongdian.yaml',
      field: 'kind',
      value: '"hut"',
      expected: expect.stringContaining('one of "gate", "hall"') as string,
    },
    { file: 'relics/tonggang.yaml', field: 'maker', value: 'nothing', expected: 'an object' },
    { file: 'services/toilet-east.yaml', field: 'colour', value: '"red"', expected: 'no such field' },
  ])
})

test('a shape with a wrong size is named by its own field, not by the union', async () => {
  edit('geo/buildings.yaml', 'widthMeters: 30', 'widthMeters: -30')
  expect(await problems()).toEqual([
    {
      file: 'geo/buildings.yaml',
      field: 'features.0.shape.rect.widthMeters',
      value: '-30',
      expected: 'a number of more than 0',
    },
  ])
})

test('YAML that does not parse is a problem with its line', async () => {
  edit('tours/axis.yaml', 'stepFree: partly', 'stepFree: [partly')
  const [first] = await problems()
  expect(first).toMatchObject({
    file: 'tours/axis.yaml',
    field: expect.stringMatching(/^line \d+$/) as string,
  })
  expect(first?.expected).toMatch(/^valid YAML/)
})

test('a key written twice is a problem', async () => {
  edit('sources/survey.yaml', 'author: null', 'author: null\nauthor: null')
  expect((await problems())[0]).toMatchObject({ file: 'sources/survey.yaml', value: '"author: null"' })
})

test.each(['Houyuan.yaml', 'houyuan.yml', 'hou_yuan.yaml', 'README.md'])(
  'the file name %s is a problem',
  async name => {
    cpSync(join(dir, 'places/houyuan.yaml'), join(dir, 'places', name))
    expect(await problems()).toContainEqual({
      file: `places/${name}`,
      field: '',
      value: `"${name}"`,
      expected: 'a file named <id>.yaml, such as taihedian.yaml',
    })
  },
)

test('an id in the file, an empty file, a missing and a misspelt folder are problems', async () => {
  edit('places/houyuan.yaml', 'kind:', 'id: houyuan\nkind:')
  writeFileSync(join(dir, 'sources/survey.yaml'), '# nothing\n')
  cpSync(join(dir, 'tours'), join(dir, 'tour'), { recursive: true })
  rmSync(join(dir, 'tours'), { recursive: true })
  const found = (await problems()).map(({ file, field, expected }) => `${file} ${field} ${expected}`)
  expect(found).toEqual([
    'places/houyuan.yaml id no such field (the id is the file name)',
    'sources/survey.yaml  a mapping of fields',
    expect.stringContaining('tour  one of the folders places, relics, tours'),
    `tours  a folder ${join(dir, 'tours')}`,
  ])
})

test('the message of the error reads as a list', async () => {
  edit('places/qianmen.yaml', 'importance: 2', 'importance: two')
  await expect(loadAuthored(dir)).rejects.toThrow(
    'content has 1 problem\n  places/qianmen.yaml: importance = "two"; expected a number',
  )
})
