/** Paths and small helpers for the overlay's SVG. Numbers are picture pixels with one decimal. */
import type { Feature, Polygon, Position } from 'geojson'
import type { PictureFrame } from '@/core/geo/mercator'
import type { PlanePoint } from '@/core/geo/polygon'

export const px = (value: number): string => String(Math.round(value * 10) / 10)

export const ringPath = (ring: readonly PlanePoint[]): string =>
  `M${ring.map(([x, y]) => `${px(x)} ${px(y)}`).join('L')}Z`
export const linePath = (line: readonly PlanePoint[]): string =>
  `M${line.map(([x, y]) => `${px(x)} ${px(y)}`).join('L')}`

const pixelOf = (frame: PictureFrame, position: Position): [number, number] =>
  frame.toPixel([position[0] ?? 0, position[1] ?? 0])

/** Rings of a polygon feature in pixels, without the closing repetition. */
export function pixelRings(frame: PictureFrame, { geometry, id }: Feature): [number, number][][] {
  if (geometry.type !== 'Polygon')
    throw new Error(`feature ${id}: geometry ${geometry.type}, expected Polygon`)
  return (geometry satisfies Polygon).coordinates.map(ring => ring.slice(0, -1).map(p => pixelOf(frame, p)))
}

export function pixelLines(frame: PictureFrame, { geometry, id }: Feature): [number, number][][] {
  if (geometry.type !== 'MultiLineString')
    throw new Error(`feature ${id}: geometry ${geometry.type}, expected MultiLineString`)
  return geometry.coordinates.map(line => line.map(p => pixelOf(frame, p)))
}

export const areaPath = (rings: readonly (readonly PlanePoint[])[]): string => rings.map(ringPath).join('')

type Attributes = Record<string, string | number | undefined>
const attributes = (values: Attributes): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')

export const path = (d: string, values: Attributes): string => `<path d="${d}"${attributes(values)}/>`
export const group = (values: Attributes, ...children: string[]): string =>
  `<g${attributes(values)}>${children.join('')}</g>`
export const circle = ([x, y]: PlanePoint, radius: number, values: Attributes): string =>
  `<circle cx="${px(x)}" cy="${px(y)}" r="${px(radius)}"${attributes(values)}/>`

/** Text properties of a compiled feature; absent ones are ''. */
export const textOf = ({ properties }: Feature, name: string): string => String(properties?.[name] ?? '')
export const numberOf = ({ properties }: Feature, name: string): number => Number(properties?.[name] ?? 0)
