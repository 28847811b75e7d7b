import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256Hex } from '../../server/content/hash'
import { exportContent, manifestSchema, type Manifest } from '../../server/export/export'
import { FIXTURE, folderOf, startServer } from './support'

let parent: string
let dir: string
beforeEach(() => {
  parent = folderOf({})
  dir = join(parent, 'out')
})
afterEach(() => rmSync(parent, { recursive: true }))

const readManifest = (): Manifest =>
  manifestSchema.parse(JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')))

test('the objects are the bytes that the API sends, in each coding', async () => {
  await exportContent({ contentDir: FIXTURE, dir })
  const manifest = readManifest()
  const server = await startServer()
  try {
    for (const [target, object] of Object.entries(manifest.objects)) {
      expect(object.path).toBe(`o/${object.sha256.slice(0, 2)}/${object.sha256}.json`)
      for (const [coding, file] of [
        ['identity', object],
        ['br', object.br],
        ['gzip', object.gzip],
      ] as const) {
        const response = await server.get(target, { headers: { 'accept-encoding': coding } })
        expect([target, response.status]).toEqual([target, 200])
        expect(response.headers['content-encoding'] ?? 'identity').toBe(file ? coding : 'identity')
        const bytes = readFileSync(join(dir, file?.path ?? object.path))
        expect([target, coding, bytes.equals(response.body)]).toEqual([target, coding, true])
        if (file) expect(bytes).toHaveLength(file.bytes)
      }
      expect(sha256Hex(readFileSync(join(dir, object.path)))).toBe(object.sha256)
      expect(object.contentType).toContain('json')
    }
  } finally {
    await server.close()
  }
})

test('both languages are there, and what a bundle names lies where it says', async () => {
  await exportContent({ contentDir: FIXTURE, dir })
  const { objects } = readManifest()
  for (const lang of ['zh', 'en']) {
    const object = objects[`/api/v1/bundle?lang=${lang}`]
    const bundle = JSON.parse(readFileSync(join(dir, object?.path ?? ''), 'utf8')) as {
      geo: Record<string, { path: string }>
    }
    for (const { path } of Object.values(bundle.geo))
      expect(existsSync(join(dir, path.replace('/api/v1/', '')))).toBe(true)
  }
})

test('an export replaces an earlier one whole and gives the same files again', async () => {
  const list = (): string[] => readdirSync(dir, { recursive: true }).map(String).sort()
  await exportContent({ contentDir: FIXTURE, dir })
  const first = list()
  writeFileSync(join(dir, 'o/left-over.json'), '{}')
  await exportContent({ contentDir: FIXTURE, dir })
  expect(list()).toEqual(first)
  expect(readdirSync(parent)).toEqual(['out'])
})

test.each([{ 'notes.txt': 'mine' }, { 'manifest.json': '{"name":"app"}' }, { 'manifest.json': 'not json' }])(
  'a foreign folder with %j is left alone',
  async files => {
    const foreign = folderOf(files)
    try {
      await expect(exportContent({ contentDir: FIXTURE, dir: foreign })).rejects.toThrow(
        /expected a new or empty folder/,
      )
      expect(readdirSync(foreign)).toEqual(Object.keys(files))
    } finally {
      rmSync(foreign, { recursive: true })
    }
  },
)

test('bad content leaves nothing behind', async () => {
  await expect(exportContent({ contentDir: parent, dir })).rejects.toThrow(/content has \d+ problems/)
  expect(readdirSync(parent)).toEqual([])
})
