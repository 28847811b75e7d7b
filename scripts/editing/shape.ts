/**
 * What the schema of a kind asks for, field by field, in its order. It is read from the zod schema by way of JSON
 * Schema, so that hints, columns and messages follow the contract by themselves.
 */
import { z } from 'zod'
import { schemaOf, type WrittenFolder } from './kinds'

export type Shape =
  | { kind: 'object'; members: readonly Member[] }
  | { kind: 'list'; item: Shape; min: number; max: number | null }
  | { kind: 'choice'; values: readonly string[] }
  | { kind: 'words'; rule: string | null }
  | { kind: 'number'; rule: string }
  | { kind: 'yes-no' }

export interface Member {
  name: string
  shape: Shape
  /** The file is not good without it. */
  required: boolean
  nullable: boolean
  /** What counts when it is left out; undefined: nothing does. */
  fallback: unknown
}

type Json = z.core.JSONSchema.BaseSchema

/** The schema's own words for a format: "expected a time such as …" becomes "a time such as …". */
function ruleOf(schema: z.core.$ZodType): string | null {
  const message = z.safeParse(schema, '?').error?.issues[0]?.message ?? ''
  return /^expected (.+)$/.exec(message)?.[1] ?? null
}

const FORMATS: Readonly<Record<string, string>> = {
  date: 'a day such as 2024-07-19',
  uri: 'an address, https://…',
}

function numberRule({ type, minimum, maximum, exclusiveMinimum }: Json): string {
  const isSafeLimit = (limit: unknown): limit is number =>
    typeof limit === 'number' && Math.abs(limit) < Number.MAX_SAFE_INTEGER
  const bounds =
    isSafeLimit(minimum) && isSafeLimit(maximum)
      ? [`from ${minimum} to ${maximum}`]
      : [
          ...(isSafeLimit(minimum) ? [`of at least ${minimum}`] : []),
          ...(isSafeLimit(exclusiveMinimum) ? [`above ${exclusiveMinimum}`] : []),
          ...(isSafeLimit(maximum) ? [`up to ${maximum}`] : []),
        ]
  return [type === 'integer' ? 'a whole number' : 'a number', ...bounds].join(' ')
}

function shapeFrom(json: Json): Shape {
  const { type, enum: values, const: only } = json
  if (only !== undefined) return { kind: 'choice', values: [String(only)] }
  if (values) return { kind: 'choice', values: values.map(String) }
  if (type === 'object') return { kind: 'object', members: membersFrom(json) }
  if (type === 'array')
    return {
      kind: 'list',
      item: shapeFrom(json.items as Json),
      min: json.minItems ?? 0,
      max: json.maxItems ?? null,
    }
  if (type === 'boolean') return { kind: 'yes-no' }
  if (type === 'number' || type === 'integer') return { kind: 'number', rule: numberRule(json) }
  if (type === 'string')
    return { kind: 'words', rule: json.description ?? FORMATS[json.format ?? ''] ?? null }
  throw new Error(`schema type = ${JSON.stringify(type)}; expected one that files can have`)
}

/** `null` beside the type, in the two ways in which JSON Schema writes it. */
function withoutNull(json: Json): { own: Json; nullable: boolean } {
  const branches = (json.anyOf ?? []) as Json[]
  if (branches.some(({ type }) => type === 'null'))
    return { own: branches.find(({ type }) => type !== 'null') ?? json, nullable: true }
  const types: readonly unknown[] = Array.isArray(json.type) ? json.type : []
  if (!types.includes('null')) return { own: json, nullable: false }
  return { own: { ...json, type: types.find(type => type !== 'null') } as Json, nullable: true }
}

function membersFrom({ properties = {}, required = [] }: Json): Member[] {
  return Object.entries(properties)
    .filter(([name]) => name !== 'id')
    .map(([name, value]) => {
      const { own, nullable } = withoutNull(value as Json)
      const fallback = (value as Json).default
      return { name, shape: shapeFrom(own), required: required.includes(name), nullable, fallback }
    })
}

export interface Variant {
  /** `hours`, for kinds whose fields depend on their `kind`; else null. */
  name: string | null
  members: readonly Member[]
}

const known = new Map<WrittenFolder, readonly Variant[]>()

/** The fields of a kind; operations have other fields for each `kind`. */
export function variantsOf(folder: WrittenFolder): readonly Variant[] {
  const before = known.get(folder)
  if (before) return before
  const json = z.toJSONSchema(schemaOf(folder), {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const rule = jsonSchema.type === 'string' && jsonSchema.pattern ? ruleOf(zodSchema) : null
      if (rule !== null) jsonSchema.description = rule
    },
  })
  const branches = (json.oneOf ?? json.anyOf) as Json[] | undefined
  const variants = branches
    ? branches.map(branch => ({
        name: String((branch.properties?.['kind'] as Json | undefined)?.const),
        members: membersFrom(branch),
      }))
    : [{ name: null, members: membersFrom(json) }]
  known.set(folder, variants)
  return variants
}

/** The member at a path such as `facts.0.label.zh`; numbers stand for places in a list. */
export function memberAt(members: readonly Member[], path: readonly string[]): Member | null {
  const [name = '', ...rest] = path
  const member = members.find(one => one.name === name)
  if (!member) return null
  let { shape } = member
  let at = 0
  while (shape.kind === 'list' && /^\d+$/.test(rest[at] ?? '')) {
    shape = shape.item
    at++
  }
  if (at === rest.length)
    return at === 0 ? member : { name, shape, required: true, nullable: false, fallback: undefined }
  return shape.kind === 'object' ? memberAt(shape.members, rest.slice(at)) : null
}

/** The names of an object's fields in the schema's order, by its path; empty for what is no object. */
export function fieldOrder(folder: WrittenFolder, path: readonly string[]): readonly string[] {
  for (const { members } of variantsOf(folder)) {
    if (path.length === 0) return members.map(({ name }) => name)
    const shape = memberAt(members, path)?.shape
    if (shape?.kind === 'object') return shape.members.map(({ name }) => name)
  }
  return []
}

/** The member of any variant that has this field. */
export function fieldOf(folder: WrittenFolder, field: string): Member | null {
  for (const { members } of variantsOf(folder)) {
    const member = memberAt(members, field.split('.'))
    if (member) return member
  }
  return null
}
