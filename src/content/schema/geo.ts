/**
 * Geometry as it is authored: palace grid, metres, u palace-east and v palace-north of the outer wall's centre.
 * The content build turns it into RFC 7946 GeoJSON in WGS-84.
 */
import { z } from 'zod'
import { idSchema, sourceIdsSchema } from './common'
import { GLAZES, ROOF_FORMS } from './place'

const uv = z.tuple([z.number().min(-620).max(620), z.number().min(-720).max(720)])

/** A shape: a rectangle (rotation counter-clockwise from palace-east, degrees), a circle, a polygon ring or a line with a width. */
export const shapeSchema = z.union([
  z.strictObject({ rect: z.strictObject({ u: z.number(), v: z.number(), widthMeters: z.number().positive(), depthMeters: z.number().positive(), rotationDegrees: z.number().default(0) }) }),
  z.strictObject({ circle: z.strictObject({ u: z.number(), v: z.number(), radiusMeters: z.number().positive() }) }),
  z.strictObject({ polygon: z.array(uv).min(3), holes: z.array(z.array(uv).min(3)).default([]) }),
  z.strictObject({ line: z.array(uv).min(2), widthMeters: z.number().positive() }),
])
export type Shape = z.infer<typeof shapeSchema>

export const GROUND_KINDS = ['moat', 'river', 'court', 'axis-way', 'garden', 'bridge', 'paving'] as const

const common = {
  shape: shapeSchema,
  accuracyMeters: z.number().positive().max(60),
  /** The place this shape is, or belongs to. */
  place: idSchema.optional(),
  /** OpenStreetMap way ids this was measured from, when it was. */
  osm: z.array(z.string()).optional(),
  note: z.string().optional(),
}

export const groundFeatureSchema = z.strictObject({ ...common, kind: z.enum(GROUND_KINDS) })
/** Terrace or platform: top at `topMeters` above the court; `tier` counts from below. */
export const terraceFeatureSchema = z.strictObject({ ...common, tier: z.number().int().min(1).max(3), topMeters: z.number().positive().max(20), material: z.enum(['marble', 'brick', 'grey-brick']) })
export const wallFeatureSchema = z.strictObject({ ...common, kind: z.enum(['city-wall', 'palace-wall', 'lane-wall']), topMeters: z.number().positive().max(15) })
/**
 * A roofed building. The shape is the eaves' outline. `facing` is where the front looks.
 * `baseMeters` height of its floor, `eaveMeters` and `ridgeMeters` heights above the court.
 */
export const buildingFeatureSchema = z.strictObject({
  ...common,
  kind: z.enum(['hall', 'gate', 'tower', 'gallery', 'side-hall', 'house', 'pavilion']),
  roof: z.enum(ROOF_FORMS),
  glaze: z.enum(GLAZES),
  eaves: z.number().int().min(1).max(3),
  facing: z.enum(['south', 'north', 'east', 'west']).default('south'),
  baseMeters: z.number().min(0).max(20).default(0),
  heightMeters: z.number().positive().max(45),
  /** 1 the landmarks … 5 nameless houses. */
  importance: z.number().int().min(1).max(5),
})

/** One file of `content/geo/`: features of one layer, drawn from the same sources. */
export const geoFileSchema = z.discriminatedUnion('layer', [
  z.strictObject({ id: idSchema, layer: z.literal('ground'), sources: sourceIdsSchema, features: z.array(groundFeatureSchema).min(1) }),
  z.strictObject({ id: idSchema, layer: z.literal('terraces'), sources: sourceIdsSchema, features: z.array(terraceFeatureSchema).min(1) }),
  z.strictObject({ id: idSchema, layer: z.literal('walls'), sources: sourceIdsSchema, features: z.array(wallFeatureSchema).min(1) }),
  z.strictObject({ id: idSchema, layer: z.literal('buildings'), sources: sourceIdsSchema, features: z.array(buildingFeatureSchema).min(1) }),
])
export type GeoFile = z.infer<typeof geoFileSchema>
export type GroundFeature = z.infer<typeof groundFeatureSchema>
export type TerraceFeature = z.infer<typeof terraceFeatureSchema>
export type WallFeature = z.infer<typeof wallFeatureSchema>
export type BuildingFeature = z.infer<typeof buildingFeatureSchema>
