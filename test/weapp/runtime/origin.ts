/** An HTTP server on a free port of this machine, ended with everything that still hangs on it. */
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface StubOrigin {
  origin: string
  close: () => Promise<void>
}

export async function startOrigin(listener: RequestListener): Promise<StubOrigin> {
  const server = createServer(listener)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { origin: `http://127.0.0.1:${port}`, close }
}
