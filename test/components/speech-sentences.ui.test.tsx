import { speech } from '@/platform/speech'
import { breathsOf, sentencesOf } from '@/platform/speech/sentences'

it.each([
  ['zh', '“进门吧。”他说。真的？！是啊', ['“进门吧。”', '他说。', '真的？！', '是啊']],
  ['zh', '高35.05米。\n\n三台（八米）。……', ['高35.05米。', '三台（八米）。']],
  [
    'en',
    'It is 35.05 m high. Dr. Li said so! "Why?" he asked.',
    ['It is 35.05 m high.', 'Dr. Li said so!', '"Why?" he asked.'],
  ],
  ['en', 'Built c. 1420. In 1695\nrebuilt', ['Built c. 1420.', 'In 1695', 'rebuilt']],
  ['en', ' … ', []],
] as const)('cuts %s text into sentences: %s', (lang, text, sentences) => {
  expect(sentencesOf(text, lang)).toEqual(sentences)
})

it('keeps a sentence without commas whole, and loses no word of one with', () => {
  const plain = '殿'.repeat(90)
  expect(breathsOf(plain, 'zh')).toEqual([plain])
  const long =
    'On the terrace, which has three tiers, stand cranes, tortoises, sundials and burners, '.repeat(3) +
    'all of bronze.'
  const breaths = breathsOf(long, 'en')
  expect(breaths.length).toBeGreaterThan(1)
  expect(breaths.join(' ')).toBe(long)
})

it('gives a mini-program no voice', () => {
  if ('speechSynthesis' in window) throw new Error('jsdom has a voice now: fake its absence')
  expect([speech.available('zh'), speech.available('en')]).toEqual([false, false])
})
