/** Chooses among the device's voices: the language's standard form first, then those that need no network. */
import type { SpeechLang } from './types'

/** Tags come as zh-CN, zh_CN (Android), cmn-Hans-CN. Cantonese is another language to the ear. */
const FORMS: Readonly<Record<SpeechLang, readonly RegExp[]>> = {
  zh: [/^(zh|cmn)(-hans)?(-cn)?$/, /^(zh|cmn)-(?!hk|mo|yue|hant-hk|hant-mo)/],
  en: [/^en-(gb|us)$/, /^en(-|$)/],
}
export const UTTERANCE_TAGS: Readonly<Record<SpeechLang, string>> = { zh: 'zh-CN', en: 'en-GB' }

const formOf = ({ lang }: SpeechSynthesisVoice, forms: readonly RegExp[]) =>
  forms.findIndex(form => form.test(lang.replace(/_/g, '-').toLowerCase()))

/** The best voice for the language, or null. */
export function voiceFor(
  lang: SpeechLang,
  voices: readonly SpeechSynthesisVoice[],
): SpeechSynthesisVoice | null {
  const forms = FORMS[lang]
  const rank = (voice: SpeechSynthesisVoice) =>
    formOf(voice, forms) * 4 + (voice.localService ? 0 : 2) + (voice.default ? 0 : 1)
  const [best = null] = voices.filter(voice => formOf(voice, forms) >= 0).sort((a, b) => rank(a) - rank(b))
  return best
}
