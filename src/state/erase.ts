/** What the guide keeps on the device, how much it is, and the way to have all of it gone. */
import { files } from '@/platform/files'
import { storage } from '@/platform/storage'
import { useCompanion } from './companion'
import { letGo } from './device'
import { useFavourites } from './favourites'
import { useMeet } from './meet'
import { useMemories } from './memories'
import { useNotes } from './notes'
import { useOnTour } from './onTour'
import { useBringing } from './ownFile'
import { usePlan } from './plan'
import { usePlayer } from './player'
import { usePosition } from './position'
import { usePretence } from './pretence'
import { initialTrigger } from '@/core/trigger/state'
import { useSession } from './session'
import { useSettings } from './settings'
import { useStamps } from './stamps'
import { useTaking } from './taking'
import { useTraces } from './traces'
import { forgetVisit } from './visit'

/** All keys of the guide carry a version, `notes.v1`, `content.v3.bundle.zh`; nobody else's on the same origin is touched. */
const OURS = /^[A-Za-z]+\.v\d+(?:\.|$)/
export const isOurs = (key: string): boolean => OURS.test(key)

/** As UTF-8, which is what a device makes of text, more or less. */
function bytesOf(text: string): number {
  let bytes = text.length
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    // each half of a pair is two of its four bytes
    bytes += code < 0x80 ? 0 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2
  }
  return bytes
}

/** Bytes kept on the device, by the first word of their key. */
export function keptBytes(): Record<string, number> {
  const sizes: Record<string, number> = {}
  for (const key of storage.keys().filter(isOurs)) {
    const name = key.slice(0, key.indexOf('.'))
    sizes[name] = (sizes[name] ?? 0) + bytesOf(storage.read(key) ?? '')
  }
  return sizes
}

/** The guide is as on a first visit, but for what it shows at this moment. */
export function eraseAll(): void {
  // first whoever would write again
  usePretence.getState().end()
  useCompanion.getState().stop()
  useOnTour.getState().close()
  usePlayer.getState().stop()
  usePosition.getState().decline()
  useSession.getState().forget()
  forgetVisit()
  useCompanion.setState({ trigger: initialTrigger(0), world: null, tourId: null, status: 'off' })
  useFavourites.getState().replace([])
  useNotes.getState().replace([])
  useMemories.setState({ list: [], isOn: true })
  useStamps.getState().replace([])
  useTraces.setState({ list: [] })
  usePlan.getState().replaceSaved([])
  useMeet.setState({ draft: null })
  useBringing.getState().dismiss()
  useSettings.getState().forget()
  letGo()
  files.forget()
  storage.keys().filter(isOurs).forEach(storage.remove)
  // files take a moment; what cannot be deleted is said on the page they were taken on
  useTaking
    .getState()
    .remove()
    .catch(() => undefined)
}
