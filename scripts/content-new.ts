/**
 * `npm run content:new -- place ID [--zh 名 --en Name --pinyin Míng] [--kind hall] [--precinct outer-court]`: a new file
 * of a kind in its folder, with each field and what goes in; a place gets the next free guide number, of its precinct
 * when that is named. It never overwrites; `npm run content:check` names what is still to be written.
 */
import { access, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { fileOf } from '@/content/check/problem'
import { idSchema, PRECINCTS } from '@/content/schema'
import { freeNumberIn } from './editing/freeNumber'
import {
  FOLDER_OF,
  folderNamed,
  hasCode,
  KINDS,
  runCommand,
  UsageError,
  type WrittenFolder,
} from './editing/kinds'
import { memberAt, variantsOf, type Variant } from './editing/shape'
import { skeletonOf } from './editing/skeleton'

const USAGE = `npm run content:new -- KIND ID [--zh 名] [--en Name] [--pinyin Míng] [--kind hall]
    [--precinct outer-court] [--dir content]
  KIND: ${KINDS.join(', ')}`

interface Wish {
  folder: WrittenFolder
  id: string
  dir: string
  variant: Variant
  given: Record<string, string>
}

function variantNamed(folder: WrittenFolder, kind: string | undefined): Variant {
  const variants = variantsOf(folder)
  const [only] = variants
  if (only?.name === null) return only
  const variant = variants.find(({ name }) => name === kind)
  const names = variants.map(({ name }) => name).join(', ')
  if (!variant)
    throw new UsageError(`--kind = ${JSON.stringify(kind ?? 'nothing')}; expected one of ${names}`)
  return variant
}

/** Options that are no names, and the fields they fill. */
const CANDIDATES: Readonly<Record<string, readonly string[]>> = {
  kind: ['kind', 'group'],
  precinct: ['precinct'],
}

/** A name in each of the fields that the kind has for it; a kind without such a field refuses it. */
function givenFields(
  { members }: Variant,
  folder: WrittenFolder,
  values: Record<string, string>,
): Record<string, string> {
  const given: Record<string, string> = {}
  for (const [option, value] of Object.entries(values)) {
    const candidates = CANDIDATES[option] ?? [`names.${option}`, `title.${option}`, 'title']
    const field = candidates.find(candidate => {
      const kind = memberAt(members, candidate.split('.'))?.shape.kind
      return kind === 'words' || kind === 'choice'
    })
    if (field === undefined)
      throw new UsageError(
        `--${option} = ${JSON.stringify(value)}; expected no such option: ${folder} have no such field`,
      )
    const shape = memberAt(members, field.split('.'))?.shape
    if (shape?.kind === 'choice' && !shape.values.includes(value))
      throw new UsageError(
        `--${option} = ${JSON.stringify(value)}; expected one of ${shape.values.join(', ')}`,
      )
    if (value.trim() === '') throw new UsageError(`--${option} = ""; expected words`)
    given[field] ??= value
  }
  return given
}

export function parseWish(argv: readonly string[]): Wish {
  const option = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { zh: option, en: option, pinyin: option, kind: option, precinct: option, dir: option },
  })
  const [word, id, ...more] = positionals
  if (word === undefined || id === undefined || more.length > 0)
    throw new UsageError(`"${positionals.join(' ')}"; expected KIND ID\n${USAGE}`)
  const folder = folderNamed(word)
  const checked = idSchema.safeParse(id)
  if (!checked.success) {
    const issue = checked.error.issues[0]
    const expected =
      issue?.code === 'too_big'
        ? `at most ${issue.maximum} characters`
        : issue?.message.replace(/^expected /, '')
    throw new UsageError(`id = ${JSON.stringify(id)}; expected ${expected}`)
  }
  if (folder === 'events' && !/^\d{4}-/.test(id))
    throw new UsageError(`id = ${JSON.stringify(id)}; expected the year first, such as 1420-gongcheng`)
  const { dir = 'content', ...rest } = values
  const variant = variantNamed(folder, values.kind)
  return { folder, id, dir, variant, given: givenFields(variant, folder, rest as Record<string, string>) }
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

/** The next free guide number; of the precinct's own block when it is known. */
async function numberFor(dir: string, precinct: string | undefined): Promise<number> {
  const number = await freeNumberIn(
    path.join(dir, 'places'),
    PRECINCTS.find(name => name === precinct),
  )
  if (number === null) throw new UsageError(`${dir}/places; expected a guide number that is free, found none`)
  return number
}

/** Writes the file and returns its path. */
export async function createEntry({ folder, id, dir, variant, given }: Wish): Promise<string> {
  const file = path.join(dir, fileOf(folder, id))
  // a link could not tell a place from a relic of the same id (src/content/check/references.ts)
  const other = folder === 'places' ? 'relics' : folder === 'relics' ? 'places' : null
  if (other !== null && (await exists(path.join(dir, fileOf(other, id)))))
    throw new UsageError(`id = ${JSON.stringify(id)}; expected an id that ${fileOf(other, id)} does not have`)
  if (!(await exists(path.join(dir, folder))))
    throw new UsageError(
      `--dir = ${JSON.stringify(dir)}; expected a folder with ${Object.values(FOLDER_OF).join(', ')}`,
    )
  const numbered = folder === 'places' ? { number: await numberFor(dir, given['precinct']) } : {}
  try {
    await writeFile(file, skeletonOf(folder, variant, { ...given, ...numbered }), { flag: 'wx' })
  } catch (error) {
    if (hasCode(error, 'EEXIST'))
      throw new UsageError(`id = ${JSON.stringify(id)}; expected a new id: ${file} is there already`)
    throw error
  }
  return file
}

if (require.main === module)
  runCommand(async () => {
    const file = await createEntry(parseWish(process.argv.slice(2)))
    console.log(`${file} is made; npm run content:check -- --watch says what is still to be written`)
  })
