/**
 * `npm run content:geojson -- export services|places|relics FILE.geojson`: positions as points, WGS-84.
 * `npm run content:geojson -- import FILE.geojson [--source ID] [--write]`: moved positions back into the files; without
 * `--write` it only shows what would change. A moved point says its error (`accuracyMeters`) and its `source`.
 */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { loadAuthored } from '../server/content/load'
import { runCommand, UsageError } from './editing/kinds'
import { settle } from './editing/settle'
import { writeWhole } from './narrate/files'
import { POINT_FOLDERS, pointFolder, pointsOf } from './points/features'
import { planPoints } from './points/plan'

const USAGE = `npm run content:geojson -- export ${POINT_FOLDERS.join('|')} FILE.geojson
       npm run content:geojson -- import FILE.geojson [--source ID] [--write]  ([--dir content])`

async function exportPoints(dir: string, kind: string, file: string): Promise<void> {
  const folder = pointFolder(kind)
  if (!/\.(?:geo)?json$/i.test(file))
    throw new UsageError(`FILE = ${JSON.stringify(file)}; expected a name that ends with .geojson or .json`)
  const points = pointsOf(await loadAuthored(dir), folder)
  await writeWhole(file, `${JSON.stringify(points, null, 1)}\n`)
  console.log(`${file}: ${points.features.length} ${folder}`)
}

if (require.main === module)
  runCommand(async () => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        write: { type: 'boolean', default: false },
        source: { type: 'string' },
        dir: { type: 'string', default: 'content' },
      },
    })
    const { dir, write, source } = values
    const [action, first, second, ...more] = positionals
    if (action === 'export' && first !== undefined && second !== undefined && more.length === 0 && !write)
      return exportPoints(dir, first, second)
    if (action !== 'import' || first === undefined || second !== undefined)
      throw new UsageError(`"${positionals.join(' ')}"; expected ${USAGE}`)
    const { features, ...plan } = await planPoints(dir, await readFile(first, 'utf8'), source)
    if (!(await settle({ ...plan, dir, file: first, write, read: `${features} points` })))
      process.exitCode = 1
  })
