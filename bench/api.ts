/**
 * `npm run bench:api [-- SECONDS]`: the server's throughput for the bundle, beside nginx (one worker, files
 * pre-compressed) and beside a bare node:http server that sends the same buffers. One run, the same bytes, each
 * warmed up, in turns. Aims: at least 0.22 of nginx and 0.9 of bare node:http.
 */
import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

const TARGET = '/api/v1/bundle?lang=zh'
const CONNECTIONS = 50
const ROUNDS = 3
const WARM_UP_SECONDS = 1
const AIMS = { nginx: 0.22, 'node:http': 0.9 } as const
const PORTS = { server: 18080, nginx: 18081, 'node:http': 18082 } as const
type Name = keyof typeof PORTS

const BROTLI_MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'

interface Fetched {
  body: Buffer
  contentType: string
  encoding: string | undefined
  /** As they were received, without those that belong to the connection. */
  headers: Record<string, string>
}

const CONNECTION_HEADERS = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding'])

function fetchBytes(port: number, encoding: string): Promise<Fetched> {
  return new Promise((done, fail) => {
    const headers = { 'accept-encoding': encoding }
    get({ host: '127.0.0.1', port, path: TARGET, headers, agent: false }, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        done({
          body: Buffer.concat(chunks),
          contentType: response.headers['content-type'] ?? '',
          encoding: response.headers['content-encoding'],
          headers: Object.fromEntries(
            Object.entries(response.headers).flatMap(([name, value]) =>
              typeof value === 'string' && !CONNECTION_HEADERS.has(name) ? [[name, value]] : [],
            ),
          ),
        }),
      )
    }).on('error', fail)
  })
}

async function waitFor(port: number): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt++) {
    try {
      await fetchBytes(port, 'br')
      return
    } catch {
      await new Promise(done => setTimeout(done, 100))
    }
  }
  throw new Error(`port = ${port}; expected a server that answers within 15 s`)
}

/** nginx with the answer as files: `bundle`, `bundle.gz` and, with the module, `bundle.br`. */
function startNginx(dir: string, plain: Fetched, gzip: Fetched, br: Fetched): ChildProcess {
  const www = join(dir, 'api/v1')
  mkdirSync(www, { recursive: true })
  writeFileSync(join(www, 'bundle'), plain.body)
  writeFileSync(join(www, 'bundle.gz'), gzip.body)
  writeFileSync(join(www, 'bundle.br'), br.body)
  const hasBrotli = existsSync(BROTLI_MODULE)
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    kind => `${kind}_temp_path ${dir}/${kind};`,
  )
  const config = `
${hasBrotli ? `load_module ${BROTLI_MODULE};` : ''}
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1; daemon off; pid ${dir}/pid; error_log ${dir}/error.log;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=10; ${temp.join(' ')}
  default_type "application/json; charset=utf-8";
  server { listen 127.0.0.1:${PORTS.nginx}; root ${dir}; gzip_static on; ${hasBrotli ? 'brotli_static on;' : ''}
    location / { add_header Cache-Control "public, max-age=60"; add_header Vary Accept-Encoding; } }
}`
  writeFileSync(join(dir, 'nginx.conf'), config)
  return spawn('nginx', ['-c', join(dir, 'nginx.conf'), '-e', join(dir, 'error.log')], { stdio: 'inherit' })
}

/** The least a Node server can do: the same bytes and headers from memory, nothing looked at. */
function startBare(dir: string, { body, headers }: Fetched): ChildProcess {
  writeFileSync(join(dir, 'body'), body)
  const code = `const body=require('fs').readFileSync(${JSON.stringify(join(dir, 'body'))});const headers=${JSON.stringify(headers)};
require('http').createServer((_,r)=>{r.writeHead(200,headers);r.end(body)}).listen(${PORTS['node:http']},'127.0.0.1')`
  return spawn(process.execPath, ['-e', code], { stdio: 'inherit' })
}

async function requestsPerSecond(name: Name, seconds: number, encoding: string): Promise<number> {
  const url = `http://127.0.0.1:${PORTS[name]}${TARGET}`
  const header = `Accept-Encoding: ${encoding}`
  const { stdout } = await run('wrk', ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '-H', header, url])
  if (/Non-2xx/.test(stdout)) throw new Error(`${name}: wrk saw errors\n${stdout}`)
  const rate = Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1])
  if (!(rate > 0)) throw new Error(`${name}: requests/sec = ${rate}; expected a number in\n${stdout}`)
  return rate
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

function missingTools(): string[] {
  return ['nginx', 'wrk'].filter(tool => {
    try {
      execFileSync('which', [tool], { stdio: 'ignore' })
      return false
    } catch {
      return true
    }
  })
}

async function main(): Promise<void> {
  const seconds = Number(process.argv[2] ?? 3)
  if (!(seconds > 0)) throw new Error(`SECONDS = "${process.argv[2]}"; expected a number above 0`)
  const missing = missingTools()
  if (missing.length > 0)
    throw new Error(
      `${missing.join(' and ')} not found; apt-get install nginx-light libnginx-mod-http-brotli-static wrk`,
    )
  const dir = mkdtempSync(join(tmpdir(), 'guide-bench-'))
  const children: ChildProcess[] = []
  try {
    const env = { ...process.env, PORT: String(PORTS.server), HOST: '127.0.0.1' }
    const server = resolve(__dirname, '../server/index.ts')
    children.push(
      spawn(process.execPath, ['--import', 'tsx', server], { env, stdio: ['ignore', 'ignore', 'inherit'] }),
    )
    await waitFor(PORTS.server)
    const [plain, gzip, br] = await Promise.all(
      ['identity', 'gzip', 'br'].map(encoding => fetchBytes(PORTS.server, encoding)),
    )
    if (!plain || !gzip || !br) throw new Error('the server did not answer')
    children.push(startNginx(dir, plain, gzip, br))
    const encoding = existsSync(BROTLI_MODULE) ? 'br' : 'gzip'
    const measured = encoding === 'br' ? br : gzip
    children.push(startBare(dir, measured))
    await Promise.all([waitFor(PORTS.nginx), waitFor(PORTS['node:http'])])
    for (const name of Object.keys(PORTS) as Name[]) {
      const { body } = await fetchBytes(PORTS[name], encoding)
      if (!body.equals(measured.body))
        throw new Error(`${name}: ${body.length} bytes; expected the server's own bytes`)
    }

    const rates: Record<Name, number[]> = { server: [], nginx: [], 'node:http': [] }
    console.log(
      `${TARGET}, ${measured.body.length} bytes (${encoding}), ${CONNECTIONS} connections, ${ROUNDS} × ${seconds} s`,
    )
    for (const name of Object.keys(PORTS) as Name[]) await requestsPerSecond(name, WARM_UP_SECONDS, encoding)
    for (let round = 0; round < ROUNDS; round++)
      for (const name of Object.keys(PORTS) as Name[])
        rates[name].push(await requestsPerSecond(name, seconds, encoding))

    for (const name of Object.keys(PORTS) as Name[])
      console.log(`${name.padEnd(10)} ${Math.round(median(rates[name])).toLocaleString('en')} requests/s`)
    for (const [name, aim] of Object.entries(AIMS) as [keyof typeof AIMS, number][]) {
      const ratio = median(rates.server) / median(rates[name])
      console.log(`server / ${name}: ${ratio.toFixed(2)} (aim ≥ ${aim}) ${ratio >= aim ? 'met' : 'NOT met'}`)
    }
  } finally {
    for (const child of children) child.kill('SIGTERM')
    rmSync(dir, { recursive: true, force: true })
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
