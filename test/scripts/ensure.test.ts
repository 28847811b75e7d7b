import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inputsHash } from '../../scripts/build/inputs'

const ROOT = path.resolve(__dirname, '../..')

describe('the hash over inputs', () => {
  let dir: string
  const put = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(dir, file)), { recursive: true })
    writeFileSync(path.join(dir, file), text)
  }
  const hash = (inputs = ['src', 'package.json', 'gone']) => inputsHash(dir, inputs)
  beforeEach(() => {
    dir = mkdtempSync(path.join(tmpdir(), 'guide-inputs-'))
    put('src/a.ts', 'a')
    put('src/deep/b.ts', 'b')
    put('package.json', '{}')
    put('notes.txt', 'not an input')
  })
  afterEach(() => rmSync(dir, { recursive: true }))

  it('is the same for the same files, whatever their dates', async () => {
    const before = await hash()
    expect(before).toMatch(/^[0-9a-f]{64}$/)
    utimesSync(path.join(dir, 'src/a.ts'), 0, 0)
    put('notes.txt', 'changed')
    expect(await hash()).toBe(before)
  })

  it.each<[string, () => void]>([
    ['one byte', () => put('src/deep/b.ts', 'c')],
    ['a new file', () => put('src/deep/c.ts', '')],
    ['a new name', () => renameSync(path.join(dir, 'src/a.ts'), path.join(dir, 'src/c.ts'))],
    ['a file gone', () => rmSync(path.join(dir, 'src/a.ts'))],
    ['an input that appears', () => put('gone', '')],
    ['text moved from one file to the next', () => (put('src/a.ts', ''), put('src/deep/b.ts', 'ab'))],
  ])('changes with %s', async (_what, change) => {
    const before = await hash()
    change()
    expect(await hash()).not.toBe(before)
  })

  it('counts missing inputs as empty', async () => {
    expect(await inputsHash(dir, ['nowhere'])).toBe(await inputsHash(dir, []))
  })
})

it('refuses a target it does not know, before it builds anything', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/ensure.ts', 'h6'],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  )
  expect(stderr.trim()).toBe('target = "h6"; expected h5 or weapp')
  expect([status, stdout]).toEqual([1, ''])
})
