/** The device's voice: sentence by sentence, in order, and silent when told. */
import type { SpeechLeaf } from '@/platform/speech'

class FakeUtterance {
  lang = ''
  rate = 1
  voice: { lang: string } | null = null
  onstart: () => void = () => undefined
  onend: () => void = () => undefined
  onerror: () => void = () => undefined
  constructor(readonly text: string) {}
}
const voice = (lang: string, localService = true, name = lang) =>
  ({ lang, localService, name, default: false }) as SpeechSynthesisVoice
const said: FakeUtterance[] = []
const synthesis = {
  speaking: false,
  pending: false,
  voices: [] as SpeechSynthesisVoice[],
  getVoices: () => synthesis.voices,
  speak: jest.fn((words: FakeUtterance) => {
    said.push(words)
    synthesis.speaking = true
  }),
  cancel: jest.fn(() => {
    synthesis.speaking = false
    // browsers end what they were saying with an error
    said.at(-1)?.onerror()
  }),
  resume: jest.fn(),
}
const heard: string[] = []
const options = (more = {}) => ({
  rate: 1.2,
  onStart: () => void heard.push('start'),
  onEnd: () => void heard.push('end'),
  onSentence: (index: number) => void heard.push(`sentence ${index}`),
  ...more,
})
/** The device says its words to the end. */
function finish() {
  const words = said.at(-1)
  words?.onstart()
  synthesis.speaking = false
  words?.onend()
}
const texts = () => said.map(({ text }) => text)

let speech: SpeechLeaf
async function load() {
  jest.resetModules()
  ;({ speech } = await import('@/platform/speech'))
}

beforeEach(async () => {
  jest.useFakeTimers()
  jest.clearAllMocks()
  said.length = 0
  heard.length = 0
  synthesis.speaking = false
  synthesis.voices = [voice('zh-HK'), voice('zh_CN'), voice('en-AU'), voice('en-US', false), voice('en-GB')]
  Object.assign(window, { speechSynthesis: synthesis, SpeechSynthesisUtterance: FakeUtterance })
  await load()
})
afterEach(() => {
  speech.cancel()
  jest.useRealTimers()
})

it('says sentences in order, one utterance each, and tells of each and of the end', () => {
  speech.speak('这是午门。您看到五座城楼！往里走？', 'zh', options())
  expect(texts()).toEqual(['这是午门。'])
  finish()
  finish()
  expect(heard).toEqual(['start', 'sentence 0', 'sentence 1'])
  finish()
  expect(texts()).toEqual(['这是午门。', '您看到五座城楼！', '往里走？'])
  expect(heard).toEqual(['start', 'sentence 0', 'sentence 1', 'sentence 2', 'end'])
  expect(said[0]).toMatchObject({ rate: 1.2, lang: 'zh_CN' })
})

it('takes breath in a long sentence, which stays one sentence', () => {
  const long = `${'殿前有三层汉白玉台基，'.repeat(8)}合称三台。`
  speech.speak(`${long}完。`, 'zh', options())
  while (!heard.includes('end')) finish()
  expect(texts().length).toBeGreaterThan(3)
  expect(Math.max(...texts().map(text => text.length))).toBeLessThanOrEqual(48)
  expect(texts().join('')).toBe(`${long}完。`)
  expect(heard).toEqual(['start', 'sentence 0', 'sentence 1', 'end'])
})

describe('cancelled', () => {
  it('is silent, and says nothing of an end', () => {
    speech.speak('一。二。', 'zh', options())
    said[0]?.onstart()
    speech.cancel()
    expect(synthesis.cancel).toHaveBeenCalledTimes(1)
    said[0]?.onend()
    jest.advanceTimersByTime(120_000)
    expect(texts()).toEqual(['一。'])
    expect(heard).toEqual(['start', 'sentence 0'])
  })

  it('by other words, those are said, after a moment: Chrome drops what comes at once', () => {
    speech.speak('一。', 'zh', options())
    speech.speak('Two.', 'en', options())
    expect(texts()).toEqual(['一。'])
    jest.advanceTimersByTime(100)
    expect(texts()).toEqual(['一。', 'Two.'])
    finish()
    expect(heard).toEqual(['start', 'sentence 0', 'end'])
  })

  it('in that moment, nothing is said', () => {
    speech.speak('一。', 'zh', options())
    speech.speak('二。', 'zh', options())
    speech.cancel()
    jest.advanceTimersByTime(60_000)
    expect(texts()).toEqual(['一。'])
  })
})

it('takes up the sentence again after a pause, and does not start twice', () => {
  speech.speak('一。二。三。', 'zh', options())
  finish()
  said[1]?.onstart()
  speech.pause()
  jest.advanceTimersByTime(120_000)
  expect(texts()).toEqual(['一。', '二。'])
  speech.resume()
  jest.advanceTimersByTime(100)
  speech.resume()
  finish()
  finish()
  expect(texts()).toEqual(['一。', '二。', '二。', '三。'])
  expect(heard).toEqual(['start', 'sentence 0', 'sentence 1', 'sentence 1', 'sentence 2', 'end'])
})

describe('a device that falls silent', () => {
  it('with an error, says so; else it counts as the end', () => {
    const onFail = jest.fn()
    speech.speak('一。二。', 'zh', options({ onFail }))
    said[0]?.onerror()
    expect(onFail).toHaveBeenCalledTimes(1)
    expect(heard).toEqual([])
    synthesis.speaking = false
    speech.speak('一。二。', 'zh', options())
    said.at(-1)?.onerror()
    expect(heard).toEqual(['end'])
  })

  it('without a word, is not waited for', () => {
    const onFail = jest.fn()
    speech.speak('一。二。', 'zh', options({ onFail }))
    said[0]?.onstart()
    jest.advanceTimersByTime(8000)
    expect(onFail).not.toHaveBeenCalled()
    jest.advanceTimersByTime(4000)
    expect(onFail).toHaveBeenCalledTimes(1)
    expect(synthesis.speaking).toBe(false)
  })
})

describe('voices', () => {
  const chosen = (lang: 'zh' | 'en') => {
    speech.speak('A1.', lang, options())
    const name = (said.at(-1)?.voice as SpeechSynthesisVoice | null)?.name
    speech.cancel()
    return name
  }

  it('are the language’s standard form, and near rather than over the network', () => {
    expect(chosen('zh')).toBe('zh_CN')
    expect(chosen('en')).toBe('en-GB')
    synthesis.voices = [
      voice('zh-TW'),
      voice('en-AU'),
      voice('zh-CN', false, '远'),
      voice('zh-CN', true, '近'),
    ]
    expect(chosen('zh')).toBe('近')
    expect(chosen('en')).toBe('en-AU')
  })

  it('decide what is available: Cantonese does not stand in for Mandarin', () => {
    expect([speech.available('zh'), speech.available('en')]).toEqual([true, true])
    synthesis.voices = [voice('zh-HK'), voice('yue-HK'), voice('fr-FR')]
    expect([speech.available('zh'), speech.available('en')]).toEqual([false, false])
  })

  it('are not there in a browser without speech', async () => {
    delete (window as { speechSynthesis?: unknown }).speechSynthesis
    await load()
    expect(speech.available('zh')).toBe(false)
    speech.speak('一。', 'zh', options())
    speech.pause()
    speech.resume()
    expect(heard).toEqual([])
  })
})
