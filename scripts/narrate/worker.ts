/**
 * Makes one narration in a process of its own. In, on stdin: a job as JSON. Out: `<stem>.json`, `<stem>.vtt` and,
 * last, `<stem>.mp3` in the job's folder. Problems: a line on stderr and exit code 1.
 */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { ORIGINALS } from '@/content/schema'
import { writeNarration } from './files'
import { synthesize } from './synthesize'

const jobSchema = z.strictObject({
  stem: z
    .string()
    .regex(/^[a-z0-9-]+\.[a-z]+\.[a-z]+\.[0-9a-f]+$/u, 'expected <place>.<layer>.<lang>.<hash>'),
  text: z.string().min(1),
  lang: z.enum(ORIGINALS),
  dir: z.string().min(1),
  voice: z.strictObject({ command: z.array(z.string()).min(1), name: z.string().min(1) }).optional(),
})

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

async function work(): Promise<void> {
  const { stem, text, lang, dir, voice } = jobSchema.parse(JSON.parse(await readStdin()))
  const { mp3, vtt, info } = await synthesize(text, lang, voice)
  await mkdir(dir, { recursive: true })
  await writeNarration({ base: path.join(dir, stem), mp3, vtt, info: { stem, lang, ...info } })
}

work().catch((error: unknown) => {
  process.stderr.write(`narration failed: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
