/** The size budget itself: counts per package, and says no when it should. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { h5Rows, isOver, report, weappRows } from '../../scripts/size-budget'

function folderOf(files: Record<string, string>): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'size-'))
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dir, file)), { recursive: true })
    writeFileSync(path.join(dir, file), content)
  }
  return dir
}

test('counts main package, sub-packages and total, without source maps', () => {
  const app = JSON.stringify({ pages: ['a'], subPackages: [{ root: 'more', pages: ['b'] }] })
  const dir = folderOf({
    'app.json': app,
    'a.js': 'x'.repeat(100),
    'a.js.map': 'xxx',
    'more/b.js': 'x'.repeat(50),
  })
  const bytes = Object.fromEntries(weappRows(dir).map(row => [row.name, row.bytes]))
  expect(bytes).toEqual({
    'weapp main package': app.length + 100,
    'weapp more/': 50,
    'weapp total': app.length + 150,
  })
})

test('holds everything but the map engine against the entry budget, by gzip', () => {
  const dir = folderOf({
    'index.html': '',
    'js/app.1.js': 'x'.repeat(9000),
    'js/map-engine.2.js': 'y'.repeat(70),
  })
  const [entry, , engine] = h5Rows(dir)
  expect(entry).toMatchObject({ bytes: 9000 })
  expect(entry?.gzipBytes).toBeLessThan(200)
  expect(engine).toMatchObject({ bytes: 70 })
  expect(isOver({ name: 'x', bytes: 10, gzipBytes: 5, budgetBytes: 6 })).toBe(false)
  expect(isOver({ name: 'x', bytes: 10, budgetBytes: 6 })).toBe(true)
})

test('fails when nothing was built or a package is too big', () => {
  const lines: string[] = []
  const log = (text: string) => void lines.push(text)
  expect(report(['weapp'], folderOf({ 'readme.txt': '' }), log)).toBe(false)
  expect(lines.join()).toContain('npm run build:weapp')
  const heavy = folderOf({ 'weapp/app.json': '{"pages":[]}', 'weapp/big.js': 'x'.repeat(1_900_000) })
  expect(report(['weapp'], heavy, log)).toBe(false)
  expect(lines.join('\n')).toMatch(/weapp main package\s+\S+ KB.*OVER/)
  expect(lines.join('\n')).toContain('big.js')
})
