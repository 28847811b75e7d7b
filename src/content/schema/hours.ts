/**
 * Opening rules in the contract. Their text is a part of OpenStreetMap's opening_hours with the last entry as a
 * comment (grammar: src/core/hours/parse.ts); whoever reads it on a phone has the same parser.
 */
import { z } from 'zod'
import { parseHours } from '@/core/hours/parse'
import { HoursError } from '@/core/hours/scan'
import { TICKETS } from './tickets'

/** What is wrong with a text, in the words of a schema's message; null: nothing. */
export function hoursProblem(text: string): string | null {
  try {
    parseHours(text)
    return null
  } catch (error) {
    if (!(error instanceof HoursError)) throw error
    const found = error.found === '' ? 'the end' : JSON.stringify(error.found)
    return `expected ${error.expected}, found ${found} at character ${error.at + 1}`
  }
}

/** `Apr 01-Oct 31 Tu-Su,PH 08:30-17:00 open "last entry 16:00"`, Asia/Shanghai. */
export const hoursTextSchema = z.string().superRefine((text, context) => {
  const message = hoursProblem(text)
  if (message !== null) context.addIssue({ code: 'custom', message })
})

/** Rules of an operation: whose they are is told by the ticket that lets people in. */
export const hoursRuleSchema = z.strictObject({ tickets: z.array(z.enum(TICKETS)).min(1), hours: hoursTextSchema })
