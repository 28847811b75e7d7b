/** Walks that are only played: along a tour, from a file, standing still. The same engine hears them. */
import { gridToWgs84 } from '@/core/geo/grid'
import type { Wgs84 } from '@/core/geo/types'
import { alongWays } from '@/core/stroll/alongWays'
import { tourWalk } from '@/core/trigger/tourWalk'
import { TraceError, type Trace } from '@/core/trigger/trace'
import { readTrack } from '@/core/trigger/track'
import { spotOf } from '@/core/trigger/whereabouts'
import { audio } from '@/platform/audio'
import { files } from '@/platform/files'
import { useCompanion } from './companion'
import { tourById, useContent } from './content'
import { usePosition } from './position'
import { usePretence, type Pretence, type PretendedFix } from './pretence'
import { useSettings } from './settings'
import { hopsFor, networkFrom, profileOf } from './walkways'
import { worldOf } from './world'

const PRETENDED_ACCURACY_METERS = 5
const ENDINGS = ['json', 'gpx'] as const

function play(pretence: Pretence, speed: number) {
  usePretence.getState().begin(pretence, speed)
  const { status, start } = useCompanion.getState()
  if (status === 'on') usePosition.getState().pretend()
  else void start()
}

/** Rejects when the ground plan cannot be had. */
export async function rehearseTour(tourId: string, speed: number): Promise<void> {
  audio.prime()
  const { bundle } = useContent.getState()
  const tour = tourById(bundle, tourId)
  if (!bundle || !tour) return
  const world = await worldOf(bundle)
  const network = await networkFrom(bundle.walkways).catch(() => null)
  const profile = profileOf('fastest')
  const points = tourWalk(
    world.plan,
    tour.stops.map(({ place }) => spotOf(world, place)),
    null,
    // without walkways it goes straight over open ground
    network ? alongWays(network, hopsFor(network, profile), profile, world.plan) : undefined,
  )
  const fixes = points.map(({ at, second, stop, walking }): PretendedFix => ({
    position: gridToWgs84(at),
    accuracyMeters: PRETENDED_ACCURACY_METERS,
    afterMs: second * 1000,
    stop,
    waits: !walking,
  }))
  play({ kind: 'tour', name: tourId, fixes }, speed)
  useCompanion.getState().follow(tourId)
}

export function rehearseStill(position: Wgs84): void {
  const fix: PretendedFix = {
    position,
    accuracyMeters: PRETENDED_ACCURACY_METERS,
    afterMs: 0,
    stop: null,
    waits: false,
  }
  play({ kind: 'still', name: '', fixes: [fix] }, 1)
}

/** What is wrong with the file, in the words of its reader; null when it plays, or the visitor gave up. */
export async function rehearseFile(speed: number): Promise<string | null> {
  audio.prime()
  const file = await files.open(ENDINGS)
  if (!file) return null
  try {
    rehearseTrack(file.name, readTrack(file.text), speed)
    return null
  } catch (cause) {
    if (cause instanceof TraceError) return cause.message
    throw cause
  }
}

/** A track under a name. @throws TraceError when nobody walks in it */
export function rehearseTrack(name: string, { inputs }: Pick<Trace, 'inputs'>, speed: number): void {
  const heard = inputs.flatMap(input => (input.kind === 'fix' ? [input.fix] : []))
  const [first] = heard
  if (!first) throw new TraceError('inputs = none of kind fix; expected at least one')
  const fixes = heard
    // what the phone told late is not walked backwards
    .filter(({ timestampMs }) => timestampMs >= first.timestampMs)
    .sort((a, b) => a.timestampMs - b.timestampMs)
    .map(({ position, accuracyMeters, timestampMs }): PretendedFix => ({
      position,
      accuracyMeters,
      afterMs: timestampMs - first.timestampMs,
      stop: null,
      waits: false,
    }))
  play({ kind: 'track', name, fixes }, speed)
}

/** Back to the phone's own positions; it is asked for them only if the visitor had agreed. */
export function endRehearsal(): void {
  const real = useSettings.getState().locationAgreed
  if (!real) usePosition.getState().decline()
  usePretence.getState().end()
  useCompanion.getState().follow(null)
  if (!real) useCompanion.getState().stop()
}
