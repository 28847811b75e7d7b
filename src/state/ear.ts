/** The page of big buttons: which choices are shown, what was answered last, and the one voice that says it. */
import { create } from 'zustand'
import type { Lang } from '@/content/bundle-types'
import type { EarLayer } from '@/core/ear/telling'
import { audio } from '@/platform/audio'
import { hearing } from '@/platform/hearing'
import { speech } from '@/platform/speech'
import { hushTelling, voiceOf } from './aloud'
import { usePlayer } from './player'
import { useSettings } from './settings'
import { feel } from './touch'

export type EarMenu = 'home' | 'lead' | 'halls' | 'tell' | 'tours'

interface EarStore {
  /** The visitor tapped: from now on it may speak. */
  begun: boolean
  menu: EarMenu
  /** Which handful of a long list is shown. */
  page: number
  said: string | null
  voice: 'silent' | 'speaking' | 'paused'
  /** What was told last, so that more of it can be. */
  told: { placeId: string; layer: EarLayer } | null
  /** Asked once, to be pressed a second time: what needs a yes. */
  asked: 'position' | 'walk' | 'hearing' | null
  /** What waits for a position. */
  waitsFor: 'where' | 'tell' | null
  listening: boolean
  begin(): void
  show(menu: EarMenu, page?: number): void
  /** Says it and shows it; a story that is being told waits. */
  answer(text: string, lang: Lang): void
  /** Stops and takes up what is being said, by whichever voice; false: nothing was being said. */
  toggle(): boolean
  hush(): void
}

const isNarrating = () => ['playing', 'loading'].includes(usePlayer.getState().state)

export const useEar = create<EarStore>((set, get) => ({
  begun: false,
  menu: 'home',
  page: 0,
  said: null,
  voice: 'silent',
  told: null,
  asked: null,
  waitsFor: null,
  listening: false,
  begin() {
    // from the tap itself: a phone lets a page speak later only if it was asked to then
    audio.prime()
    set({ begun: true, menu: 'home', page: 0 })
  },
  show: (menu, page = 0) => set({ menu, page }),
  answer(text, lang) {
    hushTelling()
    const player = usePlayer.getState()
    // the device has one voice: a story that it tells gives way, one that is played waits
    if (player.deviceVoice) player.stop()
    else if (player.telling && isNarrating()) player.toggle()
    const tongue = voiceOf(lang)
    const speaks = speech.available(tongue)
    set({ said: text, voice: speaks ? 'speaking' : 'silent' })
    if (!speaks) return feel('answer')
    const over = () => get().said === text && set({ voice: 'silent' })
    speech.speak(text, tongue, {
      rate: useSettings.getState().rate,
      onStart: () => undefined,
      onEnd: over,
      onFail: over,
      onSentence: () => undefined,
    })
  },
  toggle() {
    const { voice } = get()
    if (voice === 'silent') {
      const { telling, toggle } = usePlayer.getState()
      if (telling) toggle()
      return telling !== null
    }
    if (voice === 'speaking') speech.pause()
    else speech.resume()
    set({ voice: voice === 'speaking' ? 'paused' : 'speaking' })
    return true
  },
  hush() {
    hearing.stop()
    if (get().voice !== 'silent') speech.cancel()
    set({ voice: 'silent', listening: false, waitsFor: null, asked: null })
  },
}))

// a story that begins has the word
usePlayer.subscribe(({ state, telling, deviceVoice }, before) => {
  if (state === before.state || state !== 'playing' || !telling) return
  if (useEar.getState().voice !== 'silent' && !deviceVoice) speech.cancel()
  useEar.setState({ voice: 'silent' })
})
