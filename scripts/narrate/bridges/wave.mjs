/** A small reader of WAV and the protocol's way out, for bridges to other voices (../engine-protocol.ts). */
import { Buffer } from 'node:buffer'

/** @returns {{ rateHz: number, bytes: Buffer }} 16-bit mono samples; throws on anything else */
export function readWave(file) {
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE')
    throw new Error(`sound of ${file.length} bytes: expected WAV`)
  let rateHz = 0
  for (let at = 12; at + 8 <= file.length;) {
    const kind = file.toString('latin1', at, at + 4)
    const size = file.readUInt32LE(at + 4)
    if (kind === 'fmt ') {
      const [format, channels, bits] = [
        file.readUInt16LE(at + 8),
        file.readUInt16LE(at + 10),
        file.readUInt16LE(at + 22),
      ]
      if (format !== 1 || channels !== 1 || bits !== 16)
        throw new Error(`WAV of format ${format}, ${channels} channels, ${bits} bits: expected 1, 1, 16`)
      rateHz = file.readUInt32LE(at + 12)
    }
    // a stream's size may not be known: then the rest is the sound
    if (kind === 'data')
      return { rateHz, bytes: file.subarray(at + 8, Math.min(at + 8 + size, file.length) & ~1) }
    at += 8 + size + (size & 1)
  }
  throw new Error('WAV without a data part')
}

/** Reads the request, has each sentence said, writes what came; a problem is a line on stderr and exit code 1. */
export async function serve(say) {
  try {
    const chunks = []
    for await (const chunk of process.stdin) chunks.push(chunk)
    const { text, lang } = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    const parts = []
    for (const sentence of text) {
      const { rateHz, bytes } = await say(sentence, lang)
      const header = Buffer.alloc(8)
      header.writeUInt32LE(rateHz, 0)
      header.writeUInt32LE(bytes.length / 2, 4)
      parts.push(header, bytes)
    }
    process.stdout.write(Buffer.concat(parts))
  } catch (cause) {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
    process.exitCode = 1
  }
}
