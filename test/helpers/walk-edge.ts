/** An edge of a walkway graph made for a test: a metre of level court, as far as the test does not say otherwise. */
import type { WalkEdge } from '@/core/routing/types'

export const edgeOf = (
  from: number,
  to: number,
  more: Partial<WalkEdge> & Pick<WalkEdge, 'line'>,
): WalkEdge => ({
  from,
  to,
  kind: 'court',
  lengthMeters: 1,
  stepsUp: 0,
  stepsDown: 0,
  thresholdMeters: 0,
  widthMeters: null,
  surface: null,
  oneWay: false,
  shade: 0,
  hours: null,
  ticket: null,
  accuracyMeters: 2,
  ...more,
})
