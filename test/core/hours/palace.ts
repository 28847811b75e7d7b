/** The palace's own rules and the announced holidays, as they stand in the content. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'yaml'
import { toHoursView } from '@/content/compile/hours'
import { palaceHours } from '@/content/hours'
import { operationSchema } from '@/content/schema'
import type { Hours } from '@/core/hours/types'

const FOLDER = resolve(__dirname, '../../../content/operations')
const read = (id: string) =>
  operationSchema.parse({ id, ...(parse(readFileSync(resolve(FOLDER, `${id}.yaml`), 'utf8')) as object) })

export const palaceView = toHoursView(['hours', 'galleries', 'public-holidays'].map(read))
export const calendar = palaceView.holidays
export const palace: Hours = palaceHours(palaceView) ?? { rules: [] }
/** An instant by Beijing's clock. */
export const at = (text: string): number => Date.parse(`${text}+08:00`)
