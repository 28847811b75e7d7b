/**
 * `npm run content:diff -- A [B] [--summary] [--json] [--full]`: what changed in the content between A and B, each a Git
 * revision, a folder of content or the JSON of a bundle. B is the working tree unless it is given.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { NO_BUILT_ASSETS, type Lang } from '@/content/schema'
import { FOLDERS } from '@/content/check/problem'
import { loadAuthored } from '../server/content/load'
import { buildSite } from '../server/content/site'
import { compareSides, type Comparison } from './comparing/compare'
import { printComparison } from './comparing/print'
import { bundleEntries, readSide, type Side } from './comparing/side'
import { runCommand, UsageError } from './editing/kinds'

const USAGE = 'npm run content:diff -- A [B] [--summary] [--json] [--full]'
const WORKING_TREE = 'content'

/** Written content as the bundle of a language, so that it can be compared with one. */
async function compiled(side: Side, lang: Lang): Promise<Side> {
  if (side.lang === lang) return side
  if (side.lang !== null)
    throw new UsageError(
      `${side.name}: lang = "${side.lang}"; expected "${lang}", the language of the other side`,
    )
  const dir = await mkdtemp(path.join(tmpdir(), 'guide-diff-'))
  try {
    for (const folder of FOLDERS) await mkdir(path.join(dir, folder))
    for (const { folder, id, text } of side.entries.values())
      if (text !== null && FOLDERS.some(name => name === folder))
        await writeFile(path.join(dir, folder, `${id}.yaml`), text)
    const site = buildSite(await loadAuthored(dir), NO_BUILT_ASSETS)
    return bundleEntries(side.name, lang, site.bundles[lang] as unknown as Record<string, unknown>)
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

export async function compare(nameA: string, nameB: string, cwd?: string): Promise<Comparison> {
  const [a, b] = [await readSide(nameA, cwd), await readSide(nameB, cwd)]
  const lang = a.lang ?? b.lang
  return lang === null ? compareSides(a, b) : compareSides(await compiled(a, lang), await compiled(b, lang))
}

if (require.main === module)
  runCommand(async () => {
    const flag = { type: 'boolean', default: false } as const
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { summary: flag, json: flag, full: flag },
    })
    const [a, b = WORKING_TREE, ...more] = positionals
    if (a === undefined || more.length > 0)
      throw new UsageError(`"${positionals.join(' ')}"; expected ${USAGE}`)
    const comparison = await compare(a, b)
    console.log(values.json ? JSON.stringify(comparison, null, 2) : printComparison(comparison, values))
  })
