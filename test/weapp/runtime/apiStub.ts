/** A tiny origin for the runtime's own tests: a JSON answer and a sound that can be sought in. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { startOrigin, type StubOrigin } from './origin'

const RATE_HERTZ = 8000

/** Silence, 8 bit mono. */
export function silentWav(seconds: number): Buffer {
  const size = RATE_HERTZ * seconds
  const wav = Buffer.alloc(44 + size, 128)
  wav.write('RIFF', 0)
  wav.writeUInt32LE(36 + size, 4)
  wav.write('WAVEfmt ', 8)
  wav.writeUInt32LE(16, 16)
  wav.writeUInt16LE(1, 20)
  wav.writeUInt16LE(1, 22)
  wav.writeUInt32LE(RATE_HERTZ, 24)
  wav.writeUInt32LE(RATE_HERTZ, 28)
  wav.writeUInt16LE(1, 32)
  wav.writeUInt16LE(8, 34)
  wav.write('data', 36)
  wav.writeUInt32LE(size, 40)
  return wav
}

/** Answers a request for a sound, whole or in part. */
export function sendSound(sound: Buffer, request: IncomingMessage, response: ServerResponse): void {
  const [, from, to] = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '') ?? []
  const start = Number(from ?? 0)
  const end = to ? Number(to) : sound.length - 1
  response.writeHead(from === undefined ? 200 : 206, {
    'content-type': 'audio/wav',
    'accept-ranges': 'bytes',
    'content-length': end - start + 1,
    ...(from === undefined ? {} : { 'content-range': `bytes ${start}-${end}/${sound.length}` }),
  })
  response.end(sound.subarray(start, end + 1))
}

export function startStubOrigin(): Promise<StubOrigin> {
  const sound = silentWav(30)
  return startOrigin((request, response) => {
    if (request.url === '/tone.wav') return sendSound(sound, request, response)
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ text: '收到' }))
  })
}
