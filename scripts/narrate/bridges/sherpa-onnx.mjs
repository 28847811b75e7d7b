/**
 * A VITS model on this machine by `sherpa-onnx-node` (Apache-2.0), which is not among our packages: `npm install
 * --no-save sherpa-onnx-node`, and a model of your choice from https://github.com/k2-fsa/sherpa-onnx/releases/tag/tts-models
 * unpacked into FOLDER. `node scripts/narrate/bridges/sherpa-onnx.mjs FOLDER [SPEAKER]`. Written after the package's
 * own examples; no model was at hand to run it with.
 */
import { Buffer } from 'node:buffer'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { serve } from './wave.mjs'

const [folder = '', speaker = '0'] = process.argv.slice(2)

async function open() {
  const module = await import('sherpa-onnx-node').catch(() => {
    throw new Error('sherpa-onnx-node is missing; expected it after: npm install --no-save sherpa-onnx-node')
  })
  const { OfflineTts } = module.default ?? module
  if (!existsSync(folder)) throw new Error(`model folder "${folder}"; expected one that exists`)
  const model = readdirSync(folder).find(name => name.endsWith('.onnx'))
  if (!model) throw new Error(`model folder "${folder}"; expected a file that ends in .onnx`)
  const optional = (key, name) =>
    existsSync(path.join(folder, name)) ? { [key]: path.join(folder, name) } : {}
  return new OfflineTts({
    model: {
      vits: {
        model: path.join(folder, model),
        tokens: path.join(folder, 'tokens.txt'),
        ...optional('lexicon', 'lexicon.txt'),
        ...optional('dataDir', 'espeak-ng-data'),
        ...optional('dictDir', 'dict'),
      },
      numThreads: 1,
      provider: 'cpu',
    },
    maxNumSentences: 1,
  })
}

let tts
void serve(async text => {
  tts ??= await open()
  const { samples, sampleRate } = tts.generate({ text, sid: Number(speaker), speed: 1 })
  const bytes = Buffer.alloc(samples.length * 2)
  samples.forEach((sample, i) =>
    bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32767), i * 2),
  )
  return { rateHz: sampleRate, bytes }
})
