/** Another voice than ours: read from the environment, run as a program, kept apart from ours. */
import { createServer, type Server } from 'node:http'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseCaptions } from '@/content/captions'
import { makeNarration } from '../../server/narrations/make'
import { readVoices, splitCommand, voicesDir } from '../../server/narrations/voices'
import { readSettings } from '../../server/settings'

const BRIDGE = path.resolve(__dirname, '../../scripts/narrate/bridges/http.mjs')
const job = {
  stem: 'wumen.brief.zh.0123456789ab',
  placeId: 'wumen',
  layer: 'brief' as const,
  lang: 'zh' as const,
  text: '先别急着往里走。在广场中央站一站。',
}
let dir = ''
beforeAll(async () => (dir = await mkdtemp(path.join(tmpdir(), 'voices-'))))
afterAll(() => rm(dir, { recursive: true, force: true }))

/** Half a second of 440 Hz. */
function tone(rateHz: number): Buffer {
  const samples = Buffer.alloc(rateHz)
  for (let i = 0; i < rateHz / 2; i += 1)
    samples.writeInt16LE(Math.round(9000 * Math.sin((2 * Math.PI * 440 * i) / rateHz)), i * 2)
  const head = Buffer.alloc(44)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(36 + samples.length, 4)
  head.write('WAVEfmt ', 8, 'latin1')
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rateHz, 24)
  head.writeUInt32LE(rateHz * 2, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36, 'latin1')
  head.writeUInt32LE(samples.length, 40)
  return Buffer.concat([head, samples])
}

async function withVoiceServer(
  answer: (text: string, calls: number) => { status: number; body: Buffer },
  use: (url: string, heard: string[]) => Promise<void>,
): Promise<void> {
  const heard: string[] = []
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { text } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { text: string }
      heard.push(`${request.headers.authorization ?? ''}|${text}`)
      const { status, body } = answer(text, heard.length)
      response.writeHead(status).end(body)
    })
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/speak`, heard)
  } finally {
    await new Promise(done => server.close(done))
  }
}

describe('what the environment says', () => {
  it('is nothing by default, and our own folder', () => {
    expect(readVoices({})).toEqual({})
    expect(voicesDir('/n', {})).toBe('/n')
  })
  it('names a program, its arguments and how it is called', () => {
    const voices = readVoices({
      NARRATION_VOICE_ZH: `node "my voice.mjs" --speaker '3 b'`,
      NARRATION_VOICE_ZH_NAME: 'Mei',
    })
    expect(voices).toEqual({ zh: { command: ['node', 'my voice.mjs', '--speaker', '3 b'], name: 'Mei' } })
    expect(voicesDir('/n', voices)).toMatch(/^\/n\/voice-[0-9a-f]{12}$/)
    const other = readVoices({ NARRATION_VOICE_ZH: 'node other.mjs' })
    expect(other.zh?.name).toBe('node other.mjs')
    expect(voicesDir('/n', other)).not.toBe(voicesDir('/n', voices))
  })
  it('is refused with its name when it is not whole', () => {
    expect(() => splitCommand('node "open')).toThrow('expected each quote to be closed')
    expect(() => readSettings({ NARRATION_VOICE_EN: 'node "open' })).toThrow(
      'NARRATION_VOICE_EN = "node "open"',
    )
  })
})

describe('a voice behind an address', () => {
  it('says each sentence as it is written; sound, captions and label are ours', async () => {
    await withVoiceServer(
      (_text, calls) =>
        calls === 1 ? { status: 503, body: Buffer.alloc(0) } : { status: 200, body: tone(16_000) },
      async (url, heard) => {
        const voice = {
          command: ['env', 'VOICE_TOKEN=secret', process.execPath, BRIDGE, url, 'VOICE_TOKEN'],
          name: 'House voice',
        }
        await makeNarration(job, { dir, voice })
        // the first answer was 503: asked again
        expect(heard).toEqual([
          'Bearer secret|先别急着往里走。',
          'Bearer secret|先别急着往里走。',
          'Bearer secret|在广场中央站一站。',
        ])
      },
    )
    const base = path.join(dir, job.stem)
    const info = JSON.parse(await readFile(`${base}.json`, 'utf8')) as Record<string, unknown>
    expect(info).toMatchObject({ voice: 'synthetic', engine: 'House voice' })
    expect(parseCaptions(await readFile(`${base}.vtt`, 'utf8'))).toHaveLength(2)
    expect((await readFile(`${base}.mp3`)).length).toBeGreaterThan(5000)
  })

  it('that fails says why, and leaves no half file', async () => {
    const before = await readdir(dir)
    const failing = { ...job, stem: 'wumen.brief.zh.ba9876543210' }
    await withVoiceServer(
      () => ({ status: 200, body: Buffer.from('no sound') }),
      async url => {
        const voice = { command: [process.execPath, BRIDGE, url], name: 'Broken' }
        await expect(makeNarration(failing, { dir, voice })).rejects.toThrow(
          /voice "Broken" left with 1.*expected WAV/s,
        )
      },
    )
    const voice = { command: [path.join(dir, 'no-such-program')], name: 'Nobody' }
    await expect(makeNarration(failing, { dir, voice })).rejects.toThrow(/voice "Nobody" did not start/)
    expect(await readdir(dir)).toEqual(before)
  })

  it('sherpa-onnx without its package says how to have it', async () => {
    const bridge = path.resolve(__dirname, '../../scripts/narrate/bridges/sherpa-onnx.mjs')
    await writeFile(path.join(dir, 'model.onnx'), '')
    const voice = { command: [process.execPath, bridge, dir], name: 'Model' }
    await expect(
      makeNarration({ ...job, stem: 'wumen.brief.zh.aaaaaaaaaaaa' }, { dir, voice }),
    ).rejects.toThrow('npm install --no-save sherpa-onnx-node')
  })
})
