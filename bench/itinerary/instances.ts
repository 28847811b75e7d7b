/**
 * The field's public instances of the orienteering problem with time windows, in the form of the TOPTW notes
 * (Vansteenwegen et al. 2009): `k v N t`, a line that says nothing here, then for each vertex
 * `i x y duration profit f a [a numbers] open close`. Vertex 0 is start and end; it closes when the walk must be over.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { VisitProblem } from '@/core/itinerary/types'

export interface Vertex {
  x: number
  y: number
  duration: number
  profit: number
  opens: number
  closes: number
}

export interface Instance {
  name: string
  /** Vertex 0 is start and end. */
  vertices: readonly Vertex[]
  /** Proven optimum; null where none is on record. */
  optimum: number | null
}

const FIELDS = ['i', 'x', 'y', 'duration', 'profit', 'f', 'a'] as const
/** The engine counts in tenths: distances have one decimal, and whole numbers add up without error. */
export const PARTS = 10

export function readInstances(dir: string): Instance[] {
  if (!existsSync(dir) || !statSync(dir).isDirectory())
    throw new Error(`--instances = "${dir}"; expected a folder with OPTW instances (*.txt)`)
  const files = readdirSync(dir)
    .filter(file => file.endsWith('.txt'))
    .sort()
  if (files.length === 0) throw new Error(`--instances = "${dir}"; expected at least one *.txt in it`)
  const optima = readOptima(path.join(dir, 'optima.json'))
  return files.map(file => {
    const name = file.slice(0, -'.txt'.length)
    const vertices = parseInstance(readFileSync(path.join(dir, file), 'utf8'), file)
    return { name, vertices, optimum: optima[name] ?? null }
  })
}

function readOptima(file: string): Record<string, number> {
  if (!existsSync(file)) return {}
  let optima: unknown
  try {
    optima = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (typeof optima !== 'object' || optima === null || Array.isArray(optima))
    throw new Error(`${file}: expected an object of profits by name of instance`)
  return Object.fromEntries(
    Object.entries(optima).map(([name, profit]: [string, unknown]) => {
      if (typeof profit !== 'number' || !(profit > 0))
        throw new Error(`${file}: ${name} = ${JSON.stringify(profit)}; expected a profit above 0`)
      return [name, profit]
    }),
  )
}

export function parseInstance(text: string, file: string): Vertex[] {
  const lines = text.split(/\r?\n/)
  const expected = numberAt(lines[0] ?? '', 2, `${file}:1: N`) + 1
  const vertices = lines
    .slice(2)
    .flatMap((line, i) => (line.trim() === '' ? [] : [parseVertex(line, `${file}:${i + 3}`)]))
  if (vertices.length !== expected)
    throw new Error(`${file}: ${vertices.length} vertices; expected ${expected} (N + 1 of line 1)`)
  return vertices
}

function parseVertex(line: string, where: string): Vertex {
  const [, x, y, duration, profit, , skipped] = FIELDS.map((field, i) =>
    numberAt(line, i, `${where}: ${field}`),
  ) as [number, number, number, number, number, number, number]
  const opens = numberAt(line, FIELDS.length + skipped, `${where}: open`)
  const closes = numberAt(line, FIELDS.length + skipped + 1, `${where}: close`)
  for (const [field, value] of Object.entries({ duration, profit, a: skipped }))
    if (value < 0) throw new Error(`${where}: ${field} = ${value}; expected a number from 0`)
  if (closes < opens) throw new Error(`${where}: close = ${closes}; expected no less than open = ${opens}`)
  return { x, y, duration, profit, opens, closes }
}

function numberAt(line: string, index: number, field: string): number {
  const text = line.trim().split(/\s+/)[index]
  const value = text === undefined || text === '' ? NaN : Number(text)
  if (!Number.isFinite(value)) throw new Error(`${field} = "${text ?? ''}"; expected a number`)
  return value
}

/** Euclidean, rounded down to one decimal, in tenths. */
export function distanceTenths(a: Vertex, b: Vertex): number {
  return Math.floor(Math.hypot(a.x - b.x, a.y - b.y) * PARTS + 1e-9)
}

export function problemOf({ vertices }: Instance): VisitProblem {
  const [depot] = vertices
  return {
    nodes: vertices.map(({ profit, duration, opens, closes }, i) => ({
      profit: i === 0 ? 0 : profit,
      serviceSeconds: i === 0 ? 0 : duration * PARTS,
      windows: [{ opensS: opens * PARTS, closesS: closes * PARTS }],
    })),
    travelSeconds: vertices.map(a => vertices.map(b => distanceTenths(a, b))),
    start: 0,
    end: 0,
    startS: (depot?.opens ?? 0) * PARTS,
    endS: (depot?.closes ?? 0) * PARTS,
  }
}
