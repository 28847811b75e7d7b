/**
 * Watches for stamps. Real fixes go through a trigger engine of their own, which hears nothing but them: no word of the
 * visitor's, no tour, no pretended walk. So it is the same whether the guide speaks or only shows where one is.
 */
import { initialTrigger } from '@/core/trigger/state'
import { step } from '@/core/trigger/step'
import type { TriggerState, TriggerWorld } from '@/core/trigger/types'
import type { Fix } from '@/core/geo/types'
import { isCompletedAfar } from '@/core/stamps/afar'
import { NOWHERE, stood, type Standing } from '@/core/stamps/earn'
import { tourById, useContent } from './content'
import { usePlayer } from './player'
import { usePosition } from './position'
import { usePretence } from './pretence'
import { useStamps } from './stamps'
import { isFar } from './walkways'
import { worldOf } from './world'

/** The ground plan could not be had: it is tried again after this long. */
const AGAIN_MS = 60_000

let engine: TriggerState = initialTrigger(0)
let standing: Standing = NOWHERE
let failedMs = -Infinity
/** One fix after another, however long the ground plan takes. */
let queue: Promise<void> = Promise.resolve()

function begin(): void {
  engine = initialTrigger(0)
  standing = NOWHERE
}

function look(world: TriggerWorld, fix: Fix): void {
  engine = step(world, engine, { kind: 'fix', fix }).state
  const { present, likely } = engine
  const looked = stood(standing, {
    atMs: fix.timestampMs,
    accuracyMeters: fix.accuracyMeters,
    present: present.map(({ placeId }) => ({
      placeId,
      chance: likely.find(other => other.placeId === placeId)?.chance ?? 0,
    })),
  })
  standing = looked.standing
  looked.earned.forEach(placeId =>
    useStamps.getState().earn({ placeId, how: 'there', atMs: fix.timestampMs }),
  )
}

async function take(fix: Fix): Promise<void> {
  const { bundle } = useContent.getState()
  if (!bundle || Date.now() - failedMs < AGAIN_MS) return
  try {
    const world = await worldOf(bundle)
    // a walk that is only played may have begun meanwhile
    if (!usePretence.getState().pretence) look(world, fix)
  } catch {
    failedMs = Date.now()
  }
}

usePosition.getState().onFix(fix => {
  if (usePretence.getState().pretence) return
  if (isFar(fix)) begin()
  else queue = queue.then(() => take(fix))
})

usePretence.subscribe(({ pretence }, before) => {
  if (pretence !== before.pretence) begin()
})

/** The place whose stop a simulated walk stands at. */
function stoodAtAfar(): string | null {
  const { pretence, at } = usePretence.getState()
  const fix = pretence?.kind === 'tour' ? pretence.fixes[at] : undefined
  if (!pretence || !fix?.waits || fix.stop === null) return null
  return tourById(useContent.getState().bundle, pretence.name)?.stops[fix.stop]?.place ?? null
}

usePlayer.subscribe(({ state, telling, positionMs, durationMs, deviceVoice, cues }, before) => {
  if (state !== 'ended' || before.state === 'ended' || !telling) return
  const heard = {
    placeId: telling.placeId,
    position: deviceVoice ? positionMs + 1 : Math.max(positionMs, before.positionMs),
    end: deviceVoice ? cues.length : (durationMs ?? before.durationMs),
    inSentences: deviceVoice,
  }
  if (isCompletedAfar(stoodAtAfar(), heard))
    useStamps.getState().earn({ placeId: telling.placeId, how: 'afar', atMs: Date.now() })
})

/** For tests and for erasing: nobody has stood anywhere yet. */
export const forgetVisit = begin
