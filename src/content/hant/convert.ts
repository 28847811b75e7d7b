/** Traditional Chinese from our simplified original, character by character as in Taiwan; no word is replaced. */
import { ConverterFactory, Locale } from 'opencc-js/cn2t'
import { HANT_WORDS } from './words'

const { from, to } = Locale
/** Our words stand in the dictionary's first stage, where the longest word wins and the first of two equal ones. */
const stages = (from['cn'] ?? []).map((stage, i) => (i === 0 ? [HANT_WORDS, ...stage] : stage))
const convert = ConverterFactory(stages, to['tw'] ?? [])

/** `text` may be anything that holds Chinese, a whole JSON document too: only Chinese characters change. */
export const toHant = (text: string): string => convert(text)
