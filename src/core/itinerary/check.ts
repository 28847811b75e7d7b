/** Refuses problems that make no sense, naming the field and the bad value; `travelAt` reads both forms of the matrix. */
import { everythingAfter } from './precedence'
import type { TravelSeconds, VisitProblem } from './types'

function fail(field: string, value: unknown, expected: string): never {
  throw new Error(`${field} = ${String(value)}; expected ${expected}`)
}

function checkFinite(field: string, value: number): void {
  if (typeof value !== 'number' || !Number.isFinite(value)) fail(field, value, 'a finite number')
}

function checkFromZero(field: string, value: number): void {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0)
    fail(field, value, 'a finite number from 0')
}

function checkIndex(field: string, value: number, count: number): void {
  if (!Number.isInteger(value) || value < 0 || value >= count)
    fail(field, value, `the index of a node, 0 to ${count - 1}`)
}

export function travelAt(travelSeconds: TravelSeconds, count: number, from: number, to: number): number {
  if (travelSeconds instanceof Float64Array) return travelSeconds[from * count + to] ?? NaN
  return travelSeconds[from]?.[to] ?? NaN
}

function checkTravel(travelSeconds: TravelSeconds, count: number): void {
  if (travelSeconds instanceof Float64Array) {
    if (travelSeconds.length !== count * count)
      fail('travelSeconds.length', travelSeconds.length, `${count} × ${count} = ${count * count}`)
  } else if (travelSeconds.length !== count)
    fail('travelSeconds.length', travelSeconds.length, `${count} rows`)
  for (let from = 0; from < count; from += 1)
    for (let to = 0; to < count; to += 1) {
      const seconds = travelAt(travelSeconds, count, from, to)
      // Infinity is a way that does not exist
      if (from !== to && !(seconds >= 0)) fail(`travelSeconds[${from}][${to}]`, seconds, 'a number from 0')
    }
}

export function checkProblem(problem: VisitProblem): void {
  const { nodes, travelSeconds, start, end, startS, endS, must, precedence, forbidden } = problem
  const count = nodes.length
  if (count === 0) fail('nodes.length', 0, 'at least the node where the walk begins')
  checkIndex('start', start, count)
  checkIndex('end', end, count)
  checkFinite('startS', startS)
  checkFinite('endS', endS)
  nodes.forEach(({ profit, serviceSeconds, windows }, i) => {
    checkFromZero(`nodes[${i}].profit`, profit)
    checkFromZero(`nodes[${i}].serviceSeconds`, serviceSeconds)
    windows.forEach(({ opensS, closesS }, w) => {
      checkFinite(`nodes[${i}].windows[${w}].opensS`, opensS)
      checkFinite(`nodes[${i}].windows[${w}].closesS`, closesS)
      if (closesS < opensS)
        fail(`nodes[${i}].windows[${w}].closesS`, closesS, `no earlier than opensS = ${opensS}`)
    })
  })
  checkTravel(travelSeconds, count)
  must?.forEach((node, i) => checkIndex(`must[${i}]`, node, count))
  forbidden?.forEach((node, i) => checkIndex(`forbidden[${i}]`, node, count))
  precedence?.forEach(([before, after], i) => {
    checkIndex(`precedence[${i}][0]`, before, count)
    checkIndex(`precedence[${i}][1]`, after, count)
  })
  const followers = everythingAfter(precedence ?? [])
  precedence?.forEach(([before, after], i) => {
    if (before === after || followers(after).has(before))
      fail(`precedence[${i}]`, `[${before}, ${after}]`, 'an order without circles')
  })
}
