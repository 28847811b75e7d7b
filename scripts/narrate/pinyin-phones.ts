/**
 * Pinyin syllables → the nearest English phones (ARPAbet as in the CMU lexicon, which flite speaks), so that
 * Qianlong is not read as an English word. Approximate by nature: English has no ü, x or q.
 */
const INITIALS: Readonly<Record<string, string>> = {
  zh: 'jh',
  ch: 'ch',
  sh: 'sh',
  b: 'b',
  p: 'p',
  m: 'm',
  f: 'f',
  d: 'd',
  t: 't',
  n: 'n',
  l: 'l',
  g: 'g',
  k: 'k',
  h: 'hh',
  j: 'jh',
  q: 'ch',
  x: 'sh',
  r: 'r',
  z: 'd z',
  c: 't s',
  s: 's',
  y: 'y',
  w: 'w',
  '': '',
}
const FINALS: Readonly<Record<string, string>> = {
  a: 'aa1',
  o: 'w ao1',
  e: 'ah1',
  i: 'iy1',
  u: 'uw1',
  ü: 'y uw1',
  ai: 'ay1',
  ei: 'ey1',
  ao: 'aw1',
  ou: 'ow1',
  an: 'aa1 n',
  en: 'ah1 n',
  ang: 'aa1 ng',
  eng: 'ah1 ng',
  ong: 'uh1 ng',
  er: 'aa1 r',
  ia: 'y aa1',
  ie: 'y eh1',
  iao: 'y aw1',
  iu: 'y ow1',
  ian: 'y eh1 n',
  in: 'ih1 n',
  iang: 'y aa1 ng',
  ing: 'ih1 ng',
  iong: 'y uh1 ng',
  ua: 'w aa1',
  uo: 'w ao1',
  uai: 'w ay1',
  ui: 'w ey1',
  uan: 'w aa1 n',
  un: 'w ah1 n',
  uang: 'w aa1 ng',
  ue: 'w eh1',
  üe: 'w eh1',
}
/** Spelling rules of y-, w- and of u after j, q, x that differ from initial + final. */
const WHOLE: Readonly<Record<string, string>> = {
  yi: 'y iy1',
  yin: 'y ih1 n',
  ying: 'y ih1 ng',
  yan: 'y eh1 n',
  ye: 'y eh1',
  yu: 'y uw1',
  yue: 'y uw1 eh1',
  yuan: 'y uw1 aa1 n',
  yun: 'y uw1 n',
  wu: 'w uw1',
  wo: 'w ao1',
  ju: 'jh uw1',
  qu: 'ch uw1',
  xu: 'sh uw1',
  jun: 'jh uw1 n',
  qun: 'ch uw1 n',
  xun: 'sh uw1 n',
}
/** The "empty" i of zhi, chi, shi, ri and of zi, ci, si. */
const BUZZED = new Set(['zh', 'ch', 'sh', 'r'])
const HISSED = new Set(['z', 'c', 's'])

/** Phones of one toneless syllable, separated by spaces. */
export function syllablePhones(syllable: string): string {
  const whole = WHOLE[syllable]
  if (whole !== undefined) return whole
  const initial = /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?/u.exec(syllable)?.[0] ?? ''
  const rest = syllable.slice(initial.length)
  const onset = INITIALS[initial] ?? ''
  if (rest === 'i' && BUZZED.has(initial)) return initial === 'r' ? 'r er1' : `${onset} er1`
  if (rest === 'i' && HISSED.has(initial)) return `${onset} ih1`
  const final = FINALS[rest]
  if (final === undefined)
    throw new Error(`syllable "${syllable}": expected toneless pinyin such as "qian", "lü" or "zhong"`)
  return `${onset} ${final}`.trim()
}

/** `qian long` → `ch y eh1 n l uh1 ng`. */
export function pinyinPhones(syllables: string): string {
  return syllables.split(' ').map(syllablePhones).join(' ')
}
