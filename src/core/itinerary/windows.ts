/** Opening windows in order, cut to the time of the walk, those that touch made one. */
import type { VisitWindow } from './types'

export function mergedWindows(windows: readonly VisitWindow[], startS: number, endS: number): VisitWindow[] {
  const merged: VisitWindow[] = []
  const left = windows
    .filter(({ opensS, closesS }) => closesS >= startS && opensS <= endS)
    .map(({ opensS, closesS }) => ({ opensS: Math.max(opensS, startS), closesS: Math.min(closesS, endS) }))
    .filter(({ opensS, closesS }) => opensS <= closesS)
    .sort((a, b) => a.opensS - b.opensS || a.closesS - b.closesS)
  for (const { opensS, closesS } of left) {
    const last = merged[merged.length - 1]
    if (last && opensS <= last.closesS) last.closesS = Math.max(last.closesS, closesS)
    else merged.push({ opensS, closesS })
  }
  return merged
}
