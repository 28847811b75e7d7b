import { useMemo, type ReactNode } from 'react'
import { CAN_STROLL, Stroll } from '@/components/Stroll'
import type { Bundle } from '@/content/bundle-types'
import { nameIn } from '@/content/names'
import { wgs84ToGrid } from '@/core/geo/grid'
import type { SunPosition } from '@/core/sky/sun'
import type { RailPoint } from '@/core/stroll/rail'
import type { Words } from '@/locales'
import { useCompanion } from '@/state/companion'
import { apiUrl, placeById } from '@/state/content'
import { useGuide } from '@/state/guide'
import { usePlayer } from '@/state/player'
import { pretendedMs, SPEEDS, usePretence } from '@/state/pretence'
import { endRehearsal } from '@/state/rehearsal'
import { isStill, useSettings } from '@/state/settings'
import { useStroll } from '@/state/stroll'

/** So many things to look at more closely are offered at a stop. */
const MOST_SIGHTS = 3

interface StageInput {
  bundle: Bundle | null
  words: Words
  sun: SunPosition
  topPx: number
  bottomPx: number
}

/** The palace from within, while a tour's walk is played there; null on the map. */
export function useStrollStage({ bundle, words, sun, topPx, bottomPx }: StageInput): ReactNode {
  const { inside, vantage, setVantage, setInside } = useStroll()
  const { pretence, at, over, paused, speed, setSpeed, setPaused, skip } = usePretence()
  const plan = useCompanion(({ world }) => world?.plan ?? null)
  const sky = useSettings(settings => settings.sky)
  const setSettings = useSettings(settings => settings.set)
  const open = useGuide(guide => guide.open)
  const tour = pretence?.kind === 'tour' ? bundle?.tours.find(({ id }) => id === pretence.name) : undefined
  const points = useMemo(
    () =>
      (pretence?.fixes ?? []).map(({ position, afterMs, stop, waits }): RailPoint => ({
        at: wgs84ToGrid(position),
        afterMs,
        stop,
        waits,
      })),
    [pretence],
  )
  const places = useMemo(() => tour?.stops.map(({ place }) => placeById(bundle, place)) ?? [], [tour, bundle])
  const seen = useMemo(
    () => places.map(place => (place ? { id: place.id, at: wgs84ToGrid(place.position) } : null)),
    [places],
  )
  if (!CAN_STROLL || !inside || !bundle || !tour) return null
  const fix = pretence?.fixes[Math.max(0, at)]
  const stop = fix?.stop ?? 0
  const place = places[stop]
  const name = place ? nameIn(place.names, bundle.lang) : tour.title
  const isThere = fix?.waits === true
  const here = [...(tour.stops[stop]?.relics ?? []), ...(place?.relics ?? [])]
  const sights = isThere ? [...new Set(here)].slice(0, MOST_SIGHTS) : []
  const { state, toggle } = usePlayer.getState()
  return (
    <Stroll
      words={words}
      modelUrl={apiUrl(bundle.model.path)}
      sky={sky}
      sun={sun}
      still={isStill()}
      vantage={vantage}
      points={points}
      seen={seen}
      plan={plan}
      ownMs={pretendedMs}
      stopLine={words.onTourStop(stop + 1, tour.stops.length)}
      title={isThere ? words.strollAt(name) : words.strollTowards(name)}
      done={points.length > 1 ? Math.max(0, at) / (points.length - 1) : 0}
      paused={paused}
      over={over}
      speed={speed}
      sights={sights.flatMap(id => {
        const relic = bundle.relics.find(other => other.id === id)
        return relic ? [{ id, name: nameIn(relic.names, bundle.lang) }] : []
      })}
      topPx={topPx}
      bottomPx={bottomPx}
      onPause={next => {
        setPaused(next)
        // the voice stops with the feet, and goes on with them
        if (next === (state === 'playing' || state === 'loading')) toggle()
      }}
      onSpeed={() =>
        setSpeed(SPEEDS[(SPEEDS.indexOf(speed as (typeof SPEEDS)[number]) + 1) % SPEEDS.length] ?? 1)
      }
      onSkip={stop + 1 < tour.stops.length && !over ? skip : null}
      onVantage={setVantage}
      onSky={next => setSettings({ sky: next })}
      onSight={id => {
        setPaused(true)
        open({ kind: 'relic', id })
      }}
      onMap={() => setInside(false)}
      onEnd={endRehearsal}
    />
  )
}
