/** What the hand is told of what happens: a turn, a stop, a story's beginning and end. The visitor's own switch decides. */
import { haptics, type Touch } from '@/platform/haptics'
import { useOnTour } from './onTour'
import { usePlayer } from './player'
import { useSettings } from './settings'
import { useWay } from './way'

export function feel(touch: Touch): void {
  if (useSettings.getState().touch) haptics.feel(touch)
}

useWay.subscribe(({ said }, before) => {
  if (!said || said === before.said) return
  if (said.event.kind === 'arrived') feel('stop')
  else if (said.event.kind === 'tell' || said.event.kind === 'off-route') feel('turn')
})

// where no guidance leads, the tour itself knows that one has come to its stop
useOnTour.subscribe(({ arrivedAtMs }, before) => {
  if (arrivedAtMs !== null && before.arrivedAtMs === null && !useWay.getState().guidance?.arrived)
    feel('stop')
})

usePlayer.subscribe(({ state, telling }, before) => {
  if (state === before.state || !telling) return
  if (state === 'playing' && before.state !== 'paused') feel('begin')
  else if (state === 'ended' && before.state === 'playing') feel('end')
})
