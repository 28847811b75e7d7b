/**
 * What a voice process and its caller say to each other. In, on stdin: one JSON request. Out, on stdout: for
 * each sentence its rate in hertz and its number of samples (two 32-bit little-endian numbers), then the
 * samples (signed 16 bit, mono). A voice process imports nothing else of ours than this file; a program of
 * somebody else's (server/narrations/voices.ts) reads `text` and need not know of the rest.
 */
export interface VoiceRequest {
  lang: 'zh' | 'en'
  /** The sentences as they are written. */
  text: readonly string[]
  /** The same, already in our engines' own writing: numbered pinyin, or plain English. */
  sentences: readonly string[]
  /** Lexicon lines, for engines that take them. */
  lexicon: readonly string[]
}

export interface RawSpeech {
  rateHz: number
  /** Signed 16-bit little-endian samples. */
  bytes: Buffer
}

export function encodeSpeech({ rateHz, bytes }: RawSpeech): Buffer {
  const header = Buffer.alloc(8)
  header.writeUInt32LE(rateHz, 0)
  header.writeUInt32LE(bytes.length / 2, 4)
  return Buffer.concat([header, bytes])
}

export function decodeSpeech(stream: Buffer, expected: number): RawSpeech[] {
  const speech: RawSpeech[] = []
  let at = 0
  while (at + 8 <= stream.length) {
    const rateHz = stream.readUInt32LE(at)
    const end = at + 8 + stream.readUInt32LE(at + 4) * 2
    if (end > stream.length) break
    speech.push({ rateHz, bytes: stream.subarray(at + 8, end) })
    at = end
  }
  if (at !== stream.length || speech.length !== expected) {
    throw new Error(
      `voice process: ${speech.length} sentences in ${stream.length} bytes, expected ${expected}`,
    )
  }
  return speech
}

/** Runs a voice process: reads the request, writes what `speak` yields, leaves. */
export async function serveVoice(
  speak: (request: VoiceRequest) => Promise<readonly RawSpeech[]>,
): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  const request = JSON.parse(Buffer.concat(chunks).toString('utf8')) as VoiceRequest
  const speech = Buffer.concat((await speak(request)).map(encodeSpeech))
  await new Promise<void>((resolve, reject) =>
    process.stdout.write(speech, error => (error ? reject(error) : resolve())),
  )
}
