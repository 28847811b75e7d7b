/**
 * `npm run content:report [-- DIR] [--html FILE]`: what the content has and lacks, as tables in the terminal and, with
 * `--html`, as one page that stands alone.
 */
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { AuthoredContent } from '@/content/authored'
import { contentVersionOf } from '@/content/compile/version'
import { loadAuthored } from '../server/content/load'
import { countSection, coverageSection } from './report/coverage'
import { evidenceSection, sourceSection } from './report/evidence'
import { graphSection } from './report/graph'
import { reportPage } from './report/page'
import { printReport } from './report/print'
import { readingSection } from './report/reading'
import type { Section } from './report/table'
import { walkwaySection } from './report/walkways'

const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex')

export function reportOf(content: AuthoredContent): Section[] {
  return [
    countSection(content),
    coverageSection(content),
    readingSection(content),
    evidenceSection(content),
    graphSection(content),
    ...(content.walkways?.length ? [walkwaySection(content)] : []),
    sourceSection(content),
  ]
}

interface Options {
  dir: string
  html: string | null
}

export function parseArguments(argv: readonly string[]): Options {
  const at = argv.indexOf('--html')
  const html = at < 0 ? null : argv[at + 1]
  if (html === undefined) throw new Error('--html needs the name of a file, such as --html report.html')
  const [dir = 'content', ...more] = argv.filter((_, index) => at < 0 || (index !== at && index !== at + 1))
  if (dir.startsWith('-') || more.length > 0)
    throw new Error(`"${argv.join(' ')}"; expected [DIR] [--html FILE]`)
  return { dir, html }
}

async function main(): Promise<void> {
  const { dir, html } = parseArguments(process.argv.slice(2))
  const content = await loadAuthored(dir)
  const sections = reportOf(content)
  console.log(printReport(sections))
  if (html === null) return
  await mkdir(path.dirname(path.resolve(html)), { recursive: true })
  await writeFile(html, reportPage(`Content ${contentVersionOf(content, sha256Hex)}`, sections))
  console.log(`\nwritten to ${html}`)
}

if (require.main === module)
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
