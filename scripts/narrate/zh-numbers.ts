/**
 * Figures in Mandarin text → the characters one says. Years are read digit by digit (1420年 → 一四二零年),
 * everything else as a number (35.05米 → 三十五点零五米, 60% → 百分之六十, 2层 → 两层, 1736—1795年 → … 至 …).
 * Rules: GB/T 15835-2011 for what is written in figures; usage of 两 as taught in standard grammars.
 */
const DIGITS = '零一二三四五六七八九'
const UNITS = ['', '十', '百', '千']
const GROUPS = ['', '万', '亿', '万亿']
/** A lone 2 before one of these is 两. */
const MEASURES = '个位座间层条根块件只对种处扇尊方道重进米吨公倍次'
const UNIT_WORDS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\d)\s*(?:m²|㎡)/gu, '平方米'],
  [/(?<=\d)\s*km(?![a-z])/gu, '公里'],
  [/(?<=\d)\s*cm(?![a-z])/gu, '厘米'],
  [/(?<=\d)\s*m(?![a-z])/gu, '米'],
  [/(?<=\d)\s*[×x]\s*(?=\d)/gu, '乘'],
]

function digitByDigit(digits: string): string {
  return [...digits].map(digit => DIGITS.charAt(Number(digit))).join('')
}

/** 1–4 digits; `leading` drops the 一 of 一十 at the very start of a number. */
function readGroup(value: number, leading: boolean): string {
  const digits = String(value)
  let read = ''
  let zeroPending = false
  for (const [index, character] of [...digits].entries()) {
    const power = digits.length - 1 - index
    if (character === '0') {
      zeroPending = read !== ''
      continue
    }
    const silentOne = leading && power === 1 && character === '1' && index === 0
    const digit = character === '2' && power === 3 ? '两' : DIGITS.charAt(Number(character))
    read += (zeroPending ? '零' : '') + (silentOne ? '' : digit) + (UNITS[power] ?? '')
    zeroPending = false
  }
  return read
}

/** A whole number below 10^16. */
export function readInteger(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new Error(
      `number "${value}" cannot be read: expected a whole number from 0 to ${Number.MAX_SAFE_INTEGER}`,
    )
  if (value === 0) return '零'
  const groups: number[] = []
  for (let rest = value; rest > 0; rest = Math.floor(rest / 10_000)) groups.push(rest % 10_000)
  let read = ''
  for (let index = groups.length - 1; index >= 0; index -= 1) {
    const group = groups[index] ?? 0
    if (group === 0) continue
    const lone = group === 2 && index > 0 ? '两' : readGroup(group, read === '')
    read += (read !== '' && group < 1000 ? '零' : '') + lone + (GROUPS[index] ?? '')
  }
  return read
}

function readNumber(figure: string, before: string, after: string): string {
  const [whole = '0', fraction] = figure.replace(/,(?=\d{3})/gu, '').split('.')
  if (fraction !== undefined) return `${readInteger(Number(whole))}点${digitByDigit(fraction)}`
  if (whole === '2' && before !== '第' && after !== '' && MEASURES.includes(after)) return '两'
  return whole.length > 15 || /^0\d/u.test(whole) ? digitByDigit(whole) : readInteger(Number(whole))
}

/** The text with every figure replaced by what is said. */
export function readNumbers(text: string): string {
  let spoken =
    text.normalize('NFKC') === text ? text : text.replace(/[０-９％．]/gu, wide => wide.normalize('NFKC'))
  for (const [pattern, word] of UNIT_WORDS) spoken = spoken.replace(pattern, word)
  return spoken
    .replace(
      /(?<![\d.])(\d{4})\s*(年?)\s*[-–—~～至到]+\s*(\d{4})(?=\s*年)/gu,
      (_, from: string, year: string, to: string) => `${digitByDigit(from)}${year}至${digitByDigit(to)}`,
    )
    .replace(/(?<![\d.,])(\d{4})\s*(?=年)/gu, (_, year: string) => digitByDigit(year))
    .replace(/(?<=\d)\s*[-–—~～]+\s*(?=\d)/gu, '至')
    .replace(/(\d+(?:\.\d+)?)\s*%/gu, (_, figure: string) => `百分之${readNumber(figure, '', '')}`)
    .replace(/\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/gu, (figure: string, offset: number, all: string) =>
      readNumber(
        figure,
        all.charAt(offset - 1),
        all
          .slice(offset + figure.length)
          .trimStart()
          .charAt(0),
      ),
    )
}
