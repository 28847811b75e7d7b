/**
 * A voice behind an address, in the house or in a cloud: each sentence is posted as JSON `{ text, lang }`, the answer is
 * a WAV (16 bit, mono). `node scripts/narrate/bridges/http.mjs URL [TOKEN_VARIABLE]`; the token's variable is named,
 * never its value, so that it stands in no process list. Tested against a server of ours, not against any vendor's.
 */
import { Buffer } from 'node:buffer'
import { readWave, serve } from './wave.mjs'

const TRIES = 3
const TIMEOUT_MS = 30_000
const [url = '', tokenVariable] = process.argv.slice(2)

async function say(text, lang) {
  const token = tokenVariable === undefined ? undefined : process.env[tokenVariable]
  if (tokenVariable !== undefined && !token)
    throw new Error(`${tokenVariable} is empty; expected the token for ${url}`)
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'audio/wav',
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        },
        body: JSON.stringify({ text, lang }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      })
      if (!answer.ok) throw new Error(`${url} answered ${answer.status}; expected 200 with a WAV`)
      return readWave(Buffer.from(await answer.arrayBuffer()))
    } catch (cause) {
      if (attempt === TRIES) throw cause
      await new Promise(done => setTimeout(done, 500 * attempt))
    }
  }
}

void serve(say)
