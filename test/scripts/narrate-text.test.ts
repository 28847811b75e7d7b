/** From written text to what the voices are given: sentences, figures, names, glossaries. */
import { createEnReader } from '../../scripts/narrate/en-speech'
import { readEnglishNumbers, readYear } from '../../scripts/narrate/en-numbers'
import { readEnGlossary, readZhGlossary } from '../../scripts/narrate/glossary'
import { pinyinPhones, syllablePhones } from '../../scripts/narrate/pinyin-phones'
import { splitSentences } from '../../scripts/narrate/sentences'
import { readInteger, readNumbers } from '../../scripts/narrate/zh-numbers'
import { createZhReader } from '../../scripts/narrate/zh-speech'

const texts = (text: string, lang: 'zh' | 'en') => splitSentences(text, lang).map(sentence => sentence.text)

describe('sentences', () => {
  it('cuts Mandarin after 。！？； and keeps closing quotes', () => {
    expect(texts('他说：“看！”殿高三十五米；柱子呢？有七十二根。', 'zh')).toEqual([
      '他说：“看！”',
      '殿高三十五米；',
      '柱子呢？',
      '有七十二根。',
    ])
  })
  it('keeps a last sentence without a mark, and notes paragraphs', () => {
    expect(splitSentences('第一句。\n\n第二句', 'zh')).toEqual([
      { text: '第一句。', endsParagraph: true },
      { text: '第二句', endsParagraph: false },
    ])
  })
  it('does not cut English at abbreviations, initials and decimals', () => {
    const text =
      'Dr. Smith and J. Wu stood at No. 5. It rises 35.05 metres, e.g. “here.” Look! “Where?” he asked. Go on.'
    expect(texts(text, 'en')).toEqual([
      'Dr. Smith and J. Wu stood at No. 5.',
      'It rises 35.05 metres, e.g. “here.”',
      'Look!',
      '“Where?” he asked.',
      'Go on.',
    ])
  })
})

describe('Mandarin figures', () => {
  it.each([
    [0, '零'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [101, '一百零一'],
    [110, '一百一十'],
    [1001, '一千零一'],
    [2200, '两千二百'],
    [10_000, '一万'],
    [20_010, '两万零一十'],
    [180_000, '十八万'],
    [720_000, '七十二万'],
    [1_000_001, '一百万零一'],
  ])('%d is %s', (value, read) => expect(readInteger(value)).toBe(read))
  it.each([
    ['建于1420年', '建于一四二零年'],
    ['1736—1795年在位', '一七三六至一七九五年在位'],
    ['1736年至1795年', '一七三六年至一七九五年'],
    ['高35.05米', '高三十五点零五米'],
    ['面积2,377m²', '面积两千三百七十七平方米'],
    ['占60%', '占百分之六十'],
    ['2层台基的第2层', '两层台基的第二层'],
    ['72根，3~5间', '七十二根，三至五间'],
    ['永乐18年', '永乐十八年'],
  ])('%s → %s', (text, read) => expect(readNumbers(text)).toBe(read))
  it('says what it cannot read', () => expect(() => readInteger(-1)).toThrow('"-1"'))
})

describe('Mandarin pinyin', () => {
  const read = createZhReader(readZhGlossary())
  it('follows the glossary', () => {
    expect(read('重檐、斗拱、行什、嘉量、卷棚、韶乐、宝相。')).toBe(
      'chong2yan2, dou3gong3, hang2shi2, jia1liang4, juan3peng2, shao2yue4, bao3xiang4.',
    )
  })
  it('reads years digit by digit with their own tones, ü as v, the neutral tone as 5', () => {
    expect(read('1711年，绿色的。')).toBe('yi1 qi1 yi1 yi1 nian2, lv4se4 de5.')
  })
  it('changes the tones of 一 and 不', () => expect(read('不是一个')).toBe('bu2shi4 yi2ge4'))
  it('drops quotes and never begins with a pause', () => expect(read('“——看！”')).toBe('kan4!'))
})

describe('English', () => {
  it.each([
    [1420, 'fourteen twenty'],
    [1908, 'nineteen oh eight'],
    [1700, 'seventeen hundred'],
    [2005, 'two thousand and five'],
    [2021, 'twenty twenty one'],
  ])('year %d is %s', (year, read) => expect(readYear(year)).toBe(read))
  it('reads years, decades, ranges and units; leaves quantities', () => {
    expect(readEnglishNumbers('From 1736–1795, in the 1750s, 2,377 m² and 35.05 m, 1,420 men, 60%')).toBe(
      'From seventeen thirty six to seventeen ninety five, in the seventeen fifties, 2377 square metres and 35.05 metres, 1420 men, 60 percent',
    )
  })
  it('gives Chinese names to the lexicon', () => {
    const reader = createEnReader({
      names: { Qianlong: 'qian long', "Qin'an": 'qin an' },
      respell: { 'No.': 'number' },
    })
    expect(reader.lexicon).toEqual(['"vobabo" nil : ch y eh1 n l uh1 ng', '"vobado" nil : ch ih1 n aa1 n'])
    expect(reader.read('The Qiánlóng emperor (乾隆) saw Qin’an — No. 5.')).toBe(
      'The vobabo emperor saw vobado, number 5.',
    )
  })
  it('knows every syllable of its glossary', () => {
    for (const syllables of Object.values(readEnGlossary().names))
      expect(() => pinyinPhones(syllables)).not.toThrow()
    expect(syllablePhones('zhi')).toBe('jh er1')
    expect(() => syllablePhones('hall')).toThrow('"hall"')
  })
})
