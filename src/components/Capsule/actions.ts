/** What one can do with a narration that the guide chose, besides pausing it. */
import type { Words } from '@/locales'
import type { StripAction } from '../Strip'

export const QUIET_MINUTES = 10

export interface CapsuleActions {
  /** null: nothing was told before. */
  onPrevious: (() => void) | null
  onSkip(): void
  /** null: there is no deeper layer. */
  onMore: (() => void) | null
  /** The guide says nothing by itself for now. */
  quiet: boolean
  /** Quiet for QUIET_MINUTES, or the end of it. */
  onQuiet(): void
  onWhy(): void
}

export function stripOf(actions: CapsuleActions, words: Words): StripAction[] {
  const { onPrevious, onSkip, onMore, quiet, onQuiet, onWhy } = actions
  return [
    {
      id: 'capsule-previous',
      icon: 'previous',
      word: words.capsulePrevious,
      label: words.capsulePrevious,
      press: onPrevious,
    },
    {
      id: 'capsule-skip',
      icon: 'skip',
      word: words.capsuleSkip,
      label: words.capsuleSkipLabel,
      press: onSkip,
    },
    quietAction('capsule-quiet', quiet, words, onQuiet),
    {
      id: 'capsule-why',
      icon: 'why',
      word: words.capsuleWhy,
      label: words.capsuleWhyLabel,
      press: onWhy,
    },
    // last: it comes and goes, and the others stay where they are
    ...(onMore
      ? [
          {
            id: 'capsule-more',
            icon: 'deeper' as const,
            word: words.capsuleMore,
            label: words.capsuleMoreLabel,
            main: true,
            press: onMore,
          },
        ]
      : []),
  ]
}

/** Quiet for a while, or the end of it: the same button, wherever it stands. */
export const quietAction = (id: string, quiet: boolean, words: Words, press: () => void): StripAction => ({
  id,
  icon: quiet ? 'listen' : 'quiet',
  word: quiet ? words.capsuleSpeak : words.capsuleQuiet,
  label: quiet ? words.capsuleSpeakLabel : words.capsuleQuietLabel(QUIET_MINUTES),
  press,
})
