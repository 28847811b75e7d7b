/** Connections refused before there is a request: what goes over the socket, as bytes. */
import { once } from 'node:events'
import { maxHeaderSize } from 'node:http'
import { connect } from 'node:net'
import { problemSchema } from '../../server/http/problem'
import { startServer, type Server } from './support'

let server: Server
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

async function say(text: string): Promise<{ head: string; body: string }> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
  let answer = ''
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()))
  socket.write(text)
  await once(socket, 'close')
  const [head = '', body = ''] = answer.split(/\r\n\r\n(.*)/s, 2)
  return { head, body }
}

/** A request whose line and headers, as Node counts them (without separators), have this many bytes. */
function requestOf(bytes: number): string {
  const known = '/healthz' + 'Host' + 'x' + 'Connection' + 'close' + 'Filler'
  return (
    'GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n' +
    `Filler: ${'f'.repeat(bytes - known.length)}\r\n\r\n`
  )
}

test.each([
  [400, 'Bad Request', 'HELLO palace\r\n\r\n', 'The request is not HTTP that this server reads.'],
  [
    431,
    'Request Header Fields Too Large',
    requestOf(maxHeaderSize),
    `request line and headers are too long, expected at most ${maxHeaderSize - 1} bytes`,
  ],
  [
    431,
    'Request Header Fields Too Large',
    `GET /${'p'.repeat(maxHeaderSize)} HTTP/1.1\r\nHost: x\r\n\r\n`,
    `request line and headers are too long, expected at most ${maxHeaderSize - 1} bytes`,
  ],
])('%i %s: a problem that pages of any origin can read', async (status, reason, text, detail) => {
  const { head, body } = await say(text)
  const [line, ...headers] = head.toLowerCase().split('\r\n')
  expect(line).toBe(`http/1.1 ${status} ${reason}`.toLowerCase())
  expect(headers).toEqual(
    expect.arrayContaining([
      'access-control-allow-origin: *',
      'cache-control: no-store',
      'connection: close',
      `content-length: ${Buffer.byteLength(body)}`,
      'content-type: application/problem+json; charset=utf-8',
      'x-content-type-options: nosniff',
    ]),
  )
  expect(problemSchema.parse(JSON.parse(body))).toMatchObject({ status, detail })
})

test('the length that the problem names is read', async () => {
  expect((await say(requestOf(maxHeaderSize - 1))).head).toMatch(/^HTTP\/1\.1 200 /)
})
