/** The server as a process: address, signals, and errors that say what to do. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { readSettings } from '../../server/settings'
import { FIXTURE, folderOf, startServer } from './support'

const ROOT = resolve(__dirname, '../..')

interface Run {
  child: ChildProcess
  output(): string
  exit: Promise<unknown[]>
}

function start(env: Record<string, string>): Run {
  let output = ''
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/index.ts'], {
    cwd: ROOT,
    env: { ...process.env, CONTENT_DIR: FIXTURE, ...env },
  })
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return { child, output: () => output, exit: once(child, 'exit') }
}

async function until(condition: () => boolean, run: Run): Promise<void> {
  for (let attempt = 0; attempt < 250 && !condition(); attempt++)
    await new Promise(done => setTimeout(done, 100))
  if (!condition()) throw new Error(`the server said: ${run.output()}`)
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  'prints its address, answers, and ends cleanly on %s',
  async signal => {
    const cacheDir = folderOf({})
    const run = start({ PORT: '0', CACHE_DIR: cacheDir })
    try {
      await until(() => run.output().includes('http://'), run)
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(run.output())?.[0] ?? ''
      expect((await fetch(`${url}/readyz`)).status).toBe(200)
      run.child.kill(signal)
      expect(await run.exit).toEqual([0, null])
    } finally {
      run.child.kill('SIGKILL')
      rmSync(cacheDir, { recursive: true })
    }
  },
)

test('a port in use is named, with a way out', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const run = start({ PORT: String(port) })
  try {
    expect(await run.exit).toEqual([1, null])
    expect(run.output()).toContain(`Port ${port} is in use; choose another, such as PORT=${port + 1}`)
  } finally {
    other.close()
  }
})

test('bad content is listed and the server does not start', async () => {
  const run = start({ PORT: '0', CONTENT_DIR: ROOT })
  expect(await run.exit).toEqual([1, null])
  expect(run.output()).toContain('places: nothing; expected a folder')
})

test.each([
  [{ PORT: 'many' }, 'PORT = "many"; expected a number from 0 to 65535'],
  [{ PORT: '70000' }, 'PORT = "70000"; expected a number from 0 to 65535'],
  [{ H5_DIR: '/no/such/folder' }, 'H5_DIR = "/no/such/folder"; expected a folder that exists'],
])('the environment %j is refused', (env, message) => {
  expect(() => readSettings(env)).toThrow(message)
})

test('by default the server is for this machine only', () => {
  expect(readSettings({})).toMatchObject({ host: '127.0.0.1', port: 8080 })
})

test('what is no HTTP is refused with a problem', async () => {
  const server = await startServer()
  try {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
    socket.end('HELLO palace\r\n\r\n')
    let answer = ''
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()))
    await once(socket, 'close')
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer).toContain('application/problem+json')
  } finally {
    await server.close()
  }
})
