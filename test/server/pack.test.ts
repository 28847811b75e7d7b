/** What an app takes along: a listing whose every hash and size is true, and that cannot mix two editions. */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { LANGS, NO_BUILT_ASSETS, type BuiltAssets, type PackObjectView } from '@/content/schema'
import { sha256Hex } from '../../server/content/hash'
import { REAL, startServer, type Server } from './support'

const PICTURE = Buffer.from('<svg/>')
const assetSha = createHash('sha256').update(PICTURE).digest('hex')
const drawing = `/assets/drawing-tonggang.${assetSha.slice(0, 16)}.svg`
const built: BuiltAssets = {
  ...NO_BUILT_ASSETS,
  drawings: { tonggang: drawing, forgotten: '/assets/not-written.svg' },
  files: { [drawing]: { sha256: assetSha, bytes: PICTURE.length } },
}

let assetsDir: string
let server: Server
beforeAll(async () => {
  assetsDir = mkdtempSync(path.join(tmpdir(), 'pack-'))
  writeFileSync(path.join(assetsDir, path.basename(drawing)), PICTURE)
  server = await startServer({ contentDir: REAL, assetsDir, built })
}, 120_000)
afterAll(async () => {
  await server.close()
  rmSync(assetsDir, { recursive: true })
})

interface Pack {
  data: { objects: PackObjectView[] }
  contentVersion: string
}
const packOf = async (lang: string) => (await server.get(`/api/v1/pack?lang=${lang}`)).json<Pack>()

test.each(LANGS)('%s: every file answers with the bytes that the listing says', async lang => {
  const { data } = await packOf(lang)
  expect(new Set(data.objects.map(({ path }) => path)).size).toBe(data.objects.length)
  for (const object of data.objects) {
    const answer = await server.get(object.path, { headers: { 'accept-encoding': 'gzip' } })
    expect([object.path, answer.status]).toEqual([object.path, 200])
    const body = Buffer.from(answer.text())
    expect([object.kind, sha256Hex(body), body.length]).toEqual([object.kind, object.sha256, object.bytes])
    expect(answer.headers['cache-control']).toContain('immutable')
    // no more travels than was said
    expect(answer.body.length).toBeLessThanOrEqual(object.transferBytes)
  }
})

test('the bundle is there by its hash, the same bytes as by its name', async () => {
  const { data, contentVersion } = await packOf('en')
  const object = data.objects.find(({ kind }) => kind === 'bundle')
  const byHash = await server.get(object?.path ?? '')
  expect(byHash.text()).toBe((await server.get('/api/v1/bundle?lang=en')).text())
  expect(byHash.json<{ contentVersion: string }>().contentVersion).toBe(contentVersion)
  expect(gzipSync(byHash.body).length).toBeLessThan(byHash.body.length)
})

test('a picture that was not written is not promised', async () => {
  const { data } = await packOf('zh')
  expect(data.objects.filter(({ kind }) => kind === 'drawing').map(({ path }) => path)).toEqual([drawing])
})
