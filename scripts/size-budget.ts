/**
 * Sizes of what visitors download, against their budgets (bytes on disk; gzip where a server compresses).
 * Mini-program limits are WeChat's 2 MB per package and 20 MB in all; the main package keeps a fifth of that
 * free. It was 1.2 MB until the companion that speaks while one walks came, and 1.5 MB until ways, tours under way
 * and the planner did: what is needed while walking must work where there is no network, so its code cannot wait in
 * a sub-package that is fetched when needed.
 *
 *   npm run size                 both targets
 *   npm run size -- --only weapp one of them
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

const KB = 1024
const MB = 1024 * KB
export const BUDGET = {
  weappMainBytes: 1.75 * MB,
  weappPackageBytes: 2 * MB,
  weappTotalBytes: 20 * MB,
  h5EntryGzipBytes: 400 * KB,
}
const BIGGEST = 6
const ROOT = path.resolve(__dirname, '..')

export interface SizedFile {
  /** relative to the target's folder, forward slashes */
  file: string
  bytes: number
}

export interface Row {
  name: string
  bytes: number
  gzipBytes?: number
  /** what is held against the budget: gzip bytes when there are any */
  budgetBytes?: number
}

export function sizedFiles(dir: string): SizedFile[] {
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    .map(file => ({ file: path.relative(dir, file).split(path.sep).join('/'), bytes: statSync(file).size }))
    .sort((a, b) => b.bytes - a.bytes)
}

const sum = (files: SizedFile[]) => files.reduce((total, { bytes }) => total + bytes, 0)

interface AppJson {
  subPackages?: { root: string }[]
  subpackages?: { root: string }[]
}

/** Source maps and the tool's own project file are not uploaded. */
const isUploaded = ({ file }: SizedFile) =>
  !/\.map$|\.LICENSE\.txt$|^project\.(private\.)?config\.json$/.test(file)

export function weappRows(dir: string): Row[] {
  const app = JSON.parse(readFileSync(path.join(dir, 'app.json'), 'utf8')) as AppJson
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => `${root.replace(/\/$/, '')}/`)
  const files = sizedFiles(dir).filter(isUploaded)
  const main = files.filter(({ file }) => !roots.some(root => file.startsWith(root)))
  const packages = roots.map(root => ({
    name: `weapp ${root}`,
    bytes: sum(files.filter(({ file }) => file.startsWith(root))),
    budgetBytes: BUDGET.weappPackageBytes,
  }))
  return [
    { name: 'weapp main package', bytes: sum(main), budgetBytes: BUDGET.weappMainBytes },
    ...packages,
    { name: 'weapp total', bytes: sum(files), budgetBytes: BUDGET.weappTotalBytes },
  ]
}

/** The map engine comes after the first picture, the palace's mesh after the map. */
const isMapEngine = ({ file }: SizedFile) => /(^|\/)(map-engine|palace-mesh)\./.test(file)
/** Comes with its first use; all else is needed to begin. */
const isAskedFor = ({ file }: SizedFile) => /(^|\/)stroll(-view)?\./.test(file)

function measure(dir: string, files: SizedFile[]): { bytes: number; gzipBytes: number } {
  const contents = files.map(({ file }) => readFileSync(path.join(dir, file)))
  return {
    bytes: contents.reduce((total, { length }) => total + length, 0),
    gzipBytes: contents.reduce((total, content) => total + gzipSync(content, { level: 9 }).length, 0),
  }
}

export function h5Rows(dir: string): Row[] {
  const files = sizedFiles(dir)
  const scripts = files.filter(
    ({ file }) => file.endsWith('.js') && !/(^|\/)(sw|service-worker)\./.test(file),
  )
  const styles = files.filter(({ file }) => file.endsWith('.css'))
  const begin = (file: SizedFile) => !isMapEngine(file) && !isAskedFor(file)
  return [
    { name: 'h5 entry JS', ...measure(dir, scripts.filter(begin)), budgetBytes: BUDGET.h5EntryGzipBytes },
    { name: 'h5 entry CSS', ...measure(dir, styles.filter(begin)) },
    { name: 'h5 map engine', ...measure(dir, [...scripts, ...styles].filter(isMapEngine)) },
    { name: 'h5 walk inside', ...measure(dir, [...scripts, ...styles].filter(isAskedFor)) },
  ]
}

export const isOver = ({ bytes, gzipBytes, budgetBytes }: Row) =>
  budgetBytes !== undefined && (gzipBytes ?? bytes) > budgetBytes

const kilobytes = (bytes: number | undefined) => (bytes === undefined ? '' : `${(bytes / KB).toFixed(1)} KB`)

export function table(rows: Row[]): string {
  const cells = rows.map(row => {
    const verdict = isOver(row) ? 'OVER' : row.budgetBytes === undefined ? '' : 'ok'
    return [row.name, kilobytes(row.bytes), kilobytes(row.gzipBytes), kilobytes(row.budgetBytes), verdict]
  })
  const all = [['', 'raw', 'gzip', 'budget', ''], ...cells]
  const widths = [0, 1, 2, 3, 4].map(column => Math.max(...all.map(line => (line[column] ?? '').length)))
  const pad = (text: string, column: number) =>
    column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0)
  return all.map(line => line.map(pad).join('  ').trimEnd()).join('\n')
}

const TARGETS = {
  weapp: { proof: 'app.json', rows: weappRows },
  h5: { proof: 'index.html', rows: h5Rows },
}

/** False when something is over budget or not built: a budget that measured nothing has not been kept. */
export function report(
  targets: (keyof typeof TARGETS)[],
  distDir: string,
  log: (text: string) => void,
): boolean {
  let isGood = true
  for (const target of targets) {
    const dir = path.join(distDir, target)
    if (!existsSync(path.join(dir, TARGETS[target].proof))) {
      log(`${target}: not built, run \`npm run build:${target}\` first`)
      isGood = false
      continue
    }
    const rows = TARGETS[target].rows(dir)
    const over = rows.filter(isOver)
    log(`${table(rows)}\n\nbiggest files of ${target}:`)
    sizedFiles(dir)
      .slice(0, BIGGEST)
      .forEach(({ file, bytes }) => log(`  ${kilobytes(bytes).padStart(10)}  ${file}`))
    log(over.length > 0 ? `${target}: over budget: ${over.map(({ name }) => name).join(', ')}\n` : '')
    isGood = isGood && over.length === 0
  }
  return isGood
}

if (require.main === module) {
  const only = process.argv[process.argv.indexOf('--only') + 1]
  const targets =
    process.argv.includes('--only') && (only === 'weapp' || only === 'h5') ? [only] : ['weapp', 'h5']
  const isGood = report(targets as (keyof typeof TARGETS)[], path.join(ROOT, 'dist'), text =>
    console.log(text),
  )
  process.exitCode = isGood ? 0 : 1
}
