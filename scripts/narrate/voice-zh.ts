/**
 * The Mandarin voice, a process of its own: eSpeak NG (GPL-3.0, package @echogarden/espeak-ng-emscripten), an
 * optional tool that is run, not linked; only text goes in and samples come out. Language `cmn-latn-pinyin`, with
 * a voice variant of ours: Mandarin's four tones need a wide pitch range to be told apart.
 */
import { serveVoice, type RawSpeech } from './engine-protocol'

interface ESpeakWorker {
  set_voice: (name: string, language: string, gender: number) => number
  set_rate: (wordsPerMinute: number) => void
  get_samplerate: () => number
  synthesize: (text: string, onAudio: (samples: Int16Array | null) => boolean) => void
}
interface ESpeakModule {
  FS: { writeFile: (path: string, text: string) => void }
  eSpeakNGWorker: new () => ESpeakWorker
}

const VARIANT_NAME = 'palace'
/**
 * Keys as in eSpeak NG's docs/voices.md. `pitch` is the range in hertz from the lowest to the highest tone;
 * formants: shift, strength and width in percent, raised to those of a shorter vocal tract and softened above
 * the third, where the synthesis buzzes.
 */
const VARIANT = `language variant
name ${VARIANT_NAME}
gender female
pitch 118 285
roughness 0
formant 0 105 80 150
formant 1 110 80 160
formant 2 110 72 150
formant 3 111 65 150
formant 4 114 60 190
formant 5 115 60 110
formant 6 110 55 150
formant 7 110 50 100
formant 8 110 50 150
breath 0 3 5 5 5 5 0 8
voicing 80
consonants 130 130
`
/** eSpeak's measure of English words; gives about 4.6 Chinese syllables a second within a sentence. */
const RATE_WORDS_PER_MINUTE = 185

interface ESpeakPackage {
  default: () => Promise<ESpeakModule>
}
/** A name that the type checker does not follow: the package has no types and may be absent. */
const PACKAGE: string = '@echogarden/espeak-ng-emscripten'

void serveVoice(async ({ sentences }) => {
  const { default: load } = (await import(PACKAGE)) as ESpeakPackage
  const engine = await load()
  engine.FS.writeFile(`/usr/share/espeak-ng-data/voices/!v/${VARIANT_NAME}`, VARIANT)
  const worker = new engine.eSpeakNGWorker()
  const voice = `cmn-latn-pinyin+${VARIANT_NAME}`
  const code = worker.set_voice(voice, '', 0)
  if (code !== 0) throw new Error(`voice "${voice}": the engine answered ${code}, expected 0`)
  worker.set_rate(RATE_WORDS_PER_MINUTE)
  return sentences.map((sentence): RawSpeech => {
    const chunks: Buffer[] = []
    worker.synthesize(sentence, samples => {
      if (samples !== null) chunks.push(Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength))
      return false
    })
    return { rateHz: worker.get_samplerate(), bytes: Buffer.concat(chunks) }
  })
})
