/** The one voice: what is being told, how far, with which captions. */
import { create } from 'zustand'
import { parseCaptions, type Cue } from '@/content/captions'
import type { NarrationLayer } from '@/content/bundle-types'
import { audio, type AudioState } from '@/platform/audio'
import { network } from '@/platform/network'
import { apiUrl } from './content'
import { useSettings } from './settings'

export interface Telling {
  placeId: string
  layer: NarrationLayer
  title: string
  subtitle: string
  audioPath: string
  captionsPath: string
}

interface PlayerStore {
  telling: Telling | null
  state: AudioState
  positionMs: number
  durationMs: number | null
  cues: readonly Cue[]
  tell(telling: Telling): void
  toggle(): void
  seek(positionMs: number): void
  setRate(rate: number): void
  stop(): void
}

const sameTelling = (a: Telling | null, b: Telling) => a?.audioPath === b.audioPath

export const usePlayer = create<PlayerStore>((set, get) => ({
  telling: null,
  state: 'idle',
  positionMs: 0,
  durationMs: null,
  cues: [],
  tell(telling) {
    if (sameTelling(get().telling, telling) && get().state !== 'failed' && get().state !== 'idle') {
      get().toggle()
      return
    }
    set({ telling, cues: [], positionMs: 0, durationMs: null })
    audio.load({
      id: telling.audioPath,
      url: apiUrl(telling.audioPath),
      title: telling.title,
      subtitle: telling.subtitle,
    })
    audio.setRate(useSettings.getState().rate)
    audio.play()
    network
      .get(apiUrl(telling.captionsPath))
      .then(({ status, body }) => {
        if (status === 200 && sameTelling(get().telling, telling)) set({ cues: parseCaptions(body) })
      })
      // without captions the full text still stands in the sheet
      .catch(() => undefined)
  },
  toggle() {
    const { state, telling } = get()
    if (state === 'playing' || state === 'loading') audio.pause()
    else if (state === 'failed' && telling) {
      set({ telling: null })
      get().tell(telling)
    } else {
      if (state === 'ended') audio.seek(0)
      audio.play()
    }
  },
  seek: positionMs => audio.seek(positionMs),
  setRate(rate) {
    useSettings.getState().set({ rate })
    audio.setRate(rate)
  },
  stop() {
    audio.stop()
    set({ telling: null, state: 'idle', positionMs: 0, durationMs: null, cues: [] })
  },
}))

audio.subscribe(({ state, positionMs, durationMs }) => usePlayer.setState({ state, positionMs, durationMs }))
