import { useState, type ReactNode } from 'react'
import { CompanionSettings } from '@/components/Companion'
import { Keypad } from '@/components/Keypad'
import { StateFace } from '@/components/StateFace'
import { tourLine } from '@/components/TourSheet'
import { Walks, type Pretended } from '@/components/Walks'
import { Why } from '@/components/Why'
import type { Bundle } from '@/content/bundle-types'
import { nameIn } from '@/content/names'
import { wgs84ToGrid } from '@/core/geo/grid'
import { placeOfGround } from '@/core/geo/groundPlan'
import { localDateOf, localMinutesOf } from '@/core/hours/zone'
import { writeGpx } from '@/core/trigger/gpx'
import { writeTrace } from '@/core/trigger/trace'
import type { TriggerWorld } from '@/core/trigger/types'
import type { Wgs84 } from '@/core/geo/types'
import type { Words } from '@/locales'
import { historyDate } from '@/locales/dates'
import { dayTime } from '@/locales/plan'
import { files } from '@/platform/files'
import { sharing } from '@/platform/share'
import { useCompanion } from '@/state/companion'
import { placeById } from '@/state/content'
import { useGuide } from '@/state/guide'
import { usePretence } from '@/state/pretence'
import { endRehearsal, rehearseFile, rehearseTour, rehearseTrack } from '@/state/rehearsal'
import { useSession } from '@/state/session'
import { useSettings } from '@/state/settings'
import { useTraces } from '@/state/traces'
import { sayHere } from './CompanionPanel'

interface SlotsInput {
  bundle: Bundle | null
  words: Words
  dark: boolean
}

const NOTHING = { why: null, walks: null, number: null, settings: null }

/** What the panel's own pages of the trigger engine are filled with. */
export function useSlots({ bundle, words, dark }: SlotsInput): Record<keyof typeof NOTHING, ReactNode> {
  const guide = useGuide()
  const settings = useSettings()
  const companion = useCompanion()
  const [staff, setStaff] = useState(false)
  const walks = useWalks(bundle, words)
  if (!bundle) return NOTHING
  const { trigger, world } = companion
  const nameOf = (id: string) => {
    const place = placeById(bundle, id)
    return place ? nameIn(place.names, bundle.lang) : id
  }
  /** One is where one said: the map shows it. */
  const here = (id: string, by: 'chosen' | 'sign') => {
    if (companion.status === 'on') sayHere(bundle, id, by)
    guide.open({ kind: 'place', id })
  }
  return {
    why: world ? (
      <Why
        words={words}
        nameOf={nameOf}
        state={trigger}
        world={world}
        nowMs={trigger.nowMs}
        dark={dark}
        staff={staff}
        onStaff={setStaff}
        onOpen={id => guide.open({ kind: 'place', id })}
        onHere={id => sayHere(bundle, id, 'chosen')}
      />
    ) : (
      <StateFace
        icon="walk"
        title={words.companionTitle}
        text={words.companionInvite}
        action={{
          word: words.companionStart,
          press: () => {
            guide.closeAll()
            companion.invite()
          },
        }}
      />
    ),
    walks,
    number: (
      <Keypad
        words={words}
        nameOf={number => {
          const place = bundle.places.find(other => other.number === number)
          return place ? { id: place.id, name: nameIn(place.names, bundle.lang) } : null
        }}
        onHere={id => here(id, 'sign')}
      />
    ),
    settings: (
      <CompanionSettings
        words={words}
        on={companion.status === 'on'}
        again={settings.again}
        onOn={on => (on ? void companion.start() : companion.stop())}
        onAgain={again => {
          settings.set({ again })
          companion.act({ do: 'again', allowed: again })
        }}
        onWhy={() => guide.open({ kind: 'why' })}
        onWalks={() => guide.open({ kind: 'walks' })}
      />
    ),
  }
}

const groundAt = ({ plan }: TriggerWorld, position: Wgs84): string | null => {
  const [u, v] = wgs84ToGrid(position)
  return placeOfGround(plan, u, v)
}

function useWalks(bundle: Bundle | null, words: Words): ReactNode {
  const { pretence, speed, at, over, setSpeed } = usePretence()
  const { fixCount, startedMs, lastMs, trace, forget } = useSession()
  const traces = useTraces()
  const { world } = useCompanion()
  const guide = useGuide()
  const [chosen, setChosen] = useState(speed)
  const [problem, setProblem] = useState<string | null>(null)
  if (!bundle) return null
  const failed = () => guide.say(words.companionFailed)

  const pretended = (): Pretended | null => {
    const fix = pretence?.fixes[Math.max(0, at)]
    if (!pretence || !fix) return null
    if (pretence.kind === 'track') {
      const lastFixMs = pretence.fixes[pretence.fixes.length - 1]?.afterMs ?? 0
      return {
        kind: 'track',
        fileName: pretence.name,
        done: lastFixMs > 0 ? fix.afterMs / lastFixMs : 1,
        over,
      }
    }
    if (pretence.kind === 'still') {
      const id = world ? groundAt(world, fix.position) : null
      const place = id === null ? null : placeById(bundle, id)
      return { kind: 'still', place: place ? nameIn(place.names, bundle.lang) : null }
    }
    const stops = bundle.tours.find(({ id }) => id === pretence.name)?.stops ?? []
    const reached = fix.stop === null ? -1 : fix.waits ? fix.stop : fix.stop - 1
    const place = placeById(bundle, stops[reached]?.place ?? '')
    return {
      kind: 'tour',
      tourId: pretence.name,
      stop: place
        ? { number: reached + 1, count: stops.length, name: nameIn(place.names, bundle.lang) }
        : null,
      over,
    }
  }
  const playKept = (keptMs: number) => {
    const kept = traces.read(keptMs)
    if (!kept?.inputs.some(({ kind }) => kind === 'fix'))
      return guide.say(words.walksFileFailed(words.missingTitle))
    rehearseTrack(words.walksKept, kept, chosen)
    guide.closeAll()
  }
  const save = (format: 'json' | 'gpx') => {
    const kept = trace()
    const name = `walk-${new Date(kept.startedMs).toISOString().slice(0, 16).replace(/[T:]/g, '-')}.${format}`
    const fixes = kept.inputs.flatMap(input => (input.kind === 'fix' ? [input.fix] : []))
    const text = format === 'json' ? writeTrace(kept) : writeGpx(fixes, words.appTitle)
    const mime = format === 'json' ? 'application/json' : 'application/gpx+xml'
    void files.save(name, text, mime).then(outcome => outcome === 'failed' && guide.say(words.shareFailed))
  }
  return (
    <Walks
      words={words}
      tours={bundle.tours.map(tour => ({
        id: tour.id,
        title: tour.title,
        line: tourLine(tour, words),
      }))}
      pretended={pretended()}
      speed={pretence ? speed : chosen}
      fileProblem={problem}
      trace={{ count: fixCount, minutes: Math.round((lastMs - startedMs) / 60_000) }}
      traceBy={sharing.mode === 'button' ? 'share' : 'save'}
      onTour={id => {
        rehearseTour(id, chosen).then(guide.closeAll, failed)
      }}
      onSpeed={next => {
        setChosen(next)
        setSpeed(next)
      }}
      onFile={files.canOpen ? () => void rehearseFile(chosen).then(setProblem, failed) : null}
      onStill={() => {
        guide.closeAll()
        useCompanion.getState().setTapping('pretend')
      }}
      onReal={endRehearsal}
      onTrace={save}
      onForget={forget}
      kept={{
        rows: traces.list.map(({ startedMs, lastMs, fixCount }) => ({
          startedMs,
          when: `${historyDate(localDateOf(startedMs), bundle.lang)} ${dayTime(localMinutesOf(startedMs) * 60)}`,
          line: words.walksTraceLine(fixCount, Math.round((lastMs - startedMs) / 60_000)),
        })),
        onKeep:
          fixCount === 0 || traces.list.some(other => other.startedMs === startedMs)
            ? null
            : () => traces.keep(trace()),
        onPlay: playKept,
        onForget: traces.remove,
      }}
    />
  )
}
