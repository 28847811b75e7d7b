/** `FILE [--lang zh|en] [--json] [--staff]`. */
import { parseArgs } from 'node:util'
import type { Original } from '@/content/schema'
import { UsageError } from '../editing/kinds'

export const USAGE = 'npm run replay -- FILE [--lang zh|en] [--json] [--staff]'
const LANGS: readonly Original[] = ['zh', 'en']

export interface ReplayArguments {
  file: string
  lang: Original
  json: boolean
  /** The likely places with their chances, every minute. */
  staff: boolean
}

/** @throws UsageError that quotes what is wrong and shows the usage */
export function replayArguments(args: readonly string[]): ReplayArguments {
  const { values, positionals } = parsed(args)
  const lang = LANGS.find(known => known === values.lang)
  if (!lang) throw new UsageError(`--lang = "${values.lang}"; expected one of ${LANGS.join(', ')}`)
  const [file, ...more] = positionals
  if (file === undefined) throw new UsageError(`no FILE; expected ${USAGE}`)
  if (more.length > 0) throw new UsageError(`"${positionals.join(' ')}"; expected one file: ${USAGE}`)
  return { file, lang, json: values.json, staff: values.staff }
}

function parsed(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { lang: { type: 'string', default: 'zh' }, json: flag, staff: flag },
    })
  } catch (cause) {
    // its first sentence names the option; the others are about file names that begin with a dash
    const [said = ''] = (cause instanceof Error ? cause.message : String(cause)).split('. ')
    throw new UsageError(`${said}; expected ${USAGE}`)
  }
}
