/**
 * `npm run words:hant`: writes src/locales/hant.ts, the interface's words in traditional Chinese, from the simplified
 * ones. A test fails while it is not up to date.
 */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { toHant } from '@/content/hant/convert'

const FOLDER = path.resolve(__dirname, '../src/locales')

/** The source of hant.ts, from that of zh.ts: only Chinese characters change, and the names of things. */
export function hantSource(zhSource: string): string {
  const from = zhSource.indexOf('export const zh = ')
  if (from < 0) throw new Error('src/locales/zh.ts: expected "export const zh = "')
  const body = toHant(zhSource.slice(from)).replace('export const zh = ', 'export const hant: Words = ')
  const head = `/** Derived from zh.ts by \`npm run words:hant\`: do not edit. */\nimport type { Words } from './types'\n\n`
  return head + body
}

async function main(): Promise<void> {
  await writeFile(
    path.join(FOLDER, 'hant.ts'),
    hantSource(await readFile(path.join(FOLDER, 'zh.ts'), 'utf8')),
  )
}

if (require.main === module)
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
