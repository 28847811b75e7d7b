/**
 * The next free guide number of a folder of places. The files are read as text: one that is half written, or no YAML
 * at all, keeps the number that stands in it.
 */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { nextNumber } from '@/content/numbers'
import type { Precinct } from '@/content/schema'

const NUMBER_LINE = /^number:\s*(\d+)/m

export async function freeNumberIn(dir: string, precinct?: Precinct): Promise<number | null> {
  const files = (await readdir(dir)).filter(name => name.endsWith('.yaml'))
  const texts = await Promise.all(files.map(name => readFile(path.join(dir, name), 'utf8')))
  const taken = texts.flatMap(text => NUMBER_LINE.exec(text)?.[1] ?? []).map(Number)
  return nextNumber(new Set(taken), precinct)
}
