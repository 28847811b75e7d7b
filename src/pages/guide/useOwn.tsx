import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { placeFront } from '@/components/Elevation/front'
import { FavouriteButton, NoteField, Own } from '@/components/Own'
import { Privacy } from '@/components/Privacy'
import { Pressed, StampBook } from '@/components/Stamps'
import type { Bundle } from '@/content/bundle-types'
import { nameIn } from '@/content/names'
import { bookOf } from '@/core/stamps/book'
import { isSame, type Kind, type Stamp } from '@/core/own/types'
import type { Words } from '@/locales'
import { files } from '@/platform/files'
import { sharing } from '@/platform/share'
import { placeById, relicById } from '@/state/content'
import { useKeeping } from '@/state/device'
import { eraseAll, keptBytes } from '@/state/erase'
import { useFavourites } from '@/state/favourites'
import { useGuide } from '@/state/guide'
import { useMemories } from '@/state/memories'
import { useNotes } from '@/state/notes'
import { takeOut, useBringing } from '@/state/ownFile'
import { usePlan } from '@/state/plan'
import { isStill } from '@/state/settings'
import { feel } from '@/state/touch'
import { useStamps } from '@/state/stamps'
import { useTraces } from '@/state/traces'
import '@/state/visit'

interface OwnOnPage {
  slots: { own: ReactNode; stamps: ReactNode; privacy: ReactNode }
  /** The star among the actions of a thing. */
  star(kind: Kind, id: string): ReactNode
  /** One's own note, where it stands: a note that was there comes first, a new one last. */
  note(kind: Kind, id: string, where: 'first' | 'last'): ReactNode
}

/** What is the visitor's own: marked, written, collected, taken along, erased. */
export function useOwn(bundle: Bundle | null, words: Words): OwnOnPage {
  const favourites = useFavourites()
  const notes = useNotes()
  const memories = useMemories()
  const stamps = useStamps(({ list }) => list)
  const isFailing = useKeeping(({ isFailing }) => isFailing)
  const { open, say } = useGuide()
  const view = useGuide(({ view }) => view)
  // said once, when it begins
  useEffect(() => void (isFailing && say(words.own.notKept)), [isFailing, say, words])

  /** Where a note stands is settled when its page is opened: it does not jump while it is written. */
  const first = useMemo(
    () => 'id' in view && useNotes.getState().list.some(({ id }) => id === view.id),
    [view],
  )
  const note: OwnOnPage['note'] = (kind, id, where) => {
    if (!bundle || first !== (where === 'first')) return null
    const thing = kind === 'place' ? placeById(bundle, id) : relicById(bundle, id)
    if (!thing) return null
    return (
      <NoteField
        key={`${kind}/${id}`}
        words={words}
        name={nameIn(thing.names, bundle.lang)}
        text={notes.list.find(other => isSame(other, { kind, id }))?.text ?? ''}
        onWrite={text => notes.write({ kind, id }, text, Date.now())}
        onSettle={notes.settle}
      />
    )
  }
  const star: OwnOnPage['star'] = (kind, id) => (
    <FavouriteButton
      label={words.own.favourite}
      on={favourites.list.some(other => isSame(other, { kind, id }))}
      onToggle={() => favourites.toggle({ kind, id }, Date.now())}
    />
  )
  const slots = {
    own:
      bundle && view.kind === 'mine' ? (
        <Own
          bundle={bundle}
          words={words}
          stampsLine={stampsLine(bundle, stamps, words)}
          favourites={favourites.list}
          favouriteRemoved={favourites.removed?.thing ?? null}
          notes={notes.list}
          noteRemoved={notes.removed}
          history={memories.list}
          historyOn={memories.isOn}
          isFailing={isFailing}
          onOpen={open}
          onFavourite={how => (how === 'undo' ? favourites.undo() : favourites.remove(how.remove))}
          onNote={how => (how === 'undo' ? notes.undo() : notes.remove(how.remove))}
          onHistory={how => (how === 'clear' ? memories.clear() : memories.setOn(how === 'on'))}
        />
      ) : null,
    stamps:
      bundle && view.kind === 'stamps' ? (
        <StampBook bundle={bundle} words={words} stamps={stamps} onOpen={open} />
      ) : null,
    privacy: view.kind === 'privacy' ? <PrivacyPage words={words} isFailing={isFailing} /> : null,
  }
  return { slots, star, note }
}

function stampsLine({ places }: Bundle, stamps: readonly Stamp[], words: Words): string {
  const bookPlaces = places.map(place => ({ ...place, isClosed: place.status === 'closed' }))
  const { there, afar, count } = bookOf(bookPlaces, stamps, [
    ...new Set(places.map(({ precinct }) => precinct)),
  ])
  return there + afar > 0 ? words.stamps.lineCount(there, count) : words.stamps.line
}

/** What is kept, in the words of the page: parts of one thing are counted together, what is not known is “other”. */
const ITEM_OF: Readonly<Record<string, keyof Words['privacy']['items']>> = {
  favourites: 'favourites',
  notes: 'notes',
  noteDraft: 'notes',
  history: 'history',
  stamps: 'stamps',
  plans: 'plans',
  traces: 'traces',
  trace: 'traces',
  onTour: 'onTour',
  settings: 'settings',
  companion: 'companion',
  content: 'content',
  ground: 'content',
  walkways: 'content',
}

function keptItems() {
  const sizes = new Map<keyof Words['privacy']['items'], number>()
  for (const [name, bytes] of Object.entries(keptBytes())) {
    const item = ITEM_OF[name] ?? 'other'
    sizes.set(item, (sizes.get(item) ?? 0) + bytes)
  }
  return [...sizes].map(([item, bytes]) => ({ item, bytes })).sort((a, b) => b.bytes - a.bytes)
}

function PrivacyPage({ words, isFailing }: { words: Words; isFailing: boolean }) {
  const { offer, open, apply, dismiss } = useBringing()
  const say = useGuide(({ say }) => say)
  const own = useHasOwn()
  /** Weighed anew after each change that is made here. */
  const [kept, setKept] = useState(keptItems)
  useEffect(() => dismiss, [dismiss])
  return (
    <Privacy
      words={words}
      kept={kept}
      filesBy={sharing.mode === 'button' ? 'share' : 'save'}
      hasOwn={own}
      isFailing={isFailing}
      bringing={{
        offer,
        onOpen: files.canOpen ? () => void open(Date.now()) : null,
        onApply() {
          say(apply() === 'done' ? words.privacy.bringDone : words.privacy.bringFailed)
          setKept(keptItems())
        },
        onDismiss: dismiss,
      }}
      onTake={() => void takeOut(Date.now()).then(outcome => outcome === 'failed' && say(words.shareFailed))}
      onErase={() => {
        eraseAll()
        setKept(keptItems())
        say(words.privacy.erased)
      }}
    />
  )
}

function useHasOwn(): boolean {
  const counts = [
    useFavourites(({ list }) => list.length),
    useNotes(({ list }) => list.length),
    useMemories(({ list }) => list.length),
    useStamps(({ list }) => list.length),
    usePlan(({ saved }) => saved.length),
    useTraces(({ list }) => list.length),
  ]
  return counts.some(count => count > 0)
}

/** The stamp that was earned last, pressed over whatever is open. */
export function FreshStamp({ bundle, words, topPx }: { bundle: Bundle; words: Words; topPx: number }) {
  const stamp = useStamps(({ fresh }) => fresh[0])
  const shown = useStamps(({ shown }) => shown)
  const open = useGuide(({ open }) => open)
  useEffect(() => void (stamp && feel('press')), [stamp])
  const place = stamp && placeById(bundle, stamp.placeId)
  // a place that the guide does not know any more has no seal to show
  useEffect(() => void (stamp && !place && shown()), [stamp, place, shown])
  if (!stamp || !place) return null
  return (
    <Pressed
      words={words}
      placeId={place.id}
      nameZh={place.names.zh}
      name={nameIn(place.names, bundle.lang)}
      front={placeFront(place, bundle)}
      how={stamp.how}
      isStill={isStill()}
      topPx={topPx}
      onOpen={() => {
        shown()
        open({ kind: 'stamps' })
      }}
      onGone={shown}
    />
  )
}
