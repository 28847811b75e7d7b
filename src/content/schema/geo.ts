/**
 * Geometry as it is authored: palace grid, metres, u palace-east and v palace-north of the outer wall's centre.
 * The content build turns it into RFC 7946 GeoJSON in WGS-84.
 */
import { z } from 'zod'
import { idSchema, namesSchema, sourceIdsSchema } from './common'
import { GLAZES, PLACE_KINDS, PRECINCTS, ROOF_FORMS } from './place'

export const TREE_SPECIES = ['cypress', 'pine', 'broadleaf', 'flowering', 'bamboo'] as const

const uv = z.tuple([z.number().min(-620).max(620), z.number().min(-720).max(720)])

/** A shape: a rectangle (rotation counter-clockwise from palace-east, degrees), a circle, a polygon ring or a line with a width. */
export const shapeSchema = z.union([
  z.strictObject({ rect: z.strictObject({ u: z.number(), v: z.number(), widthMeters: z.number().positive(), depthMeters: z.number().positive(), rotationDegrees: z.number().default(0) }) }),
  z.strictObject({ circle: z.strictObject({ u: z.number(), v: z.number(), radiusMeters: z.number().positive() }) }),
  z.strictObject({ polygon: z.array(uv).min(3), holes: z.array(z.array(uv).min(3)).default([]) }),
  z.strictObject({ line: z.array(uv).min(2), widthMeters: z.number().positive() }),
])
export type Shape = z.infer<typeof shapeSchema>

export const GROUND_KINDS = ['moat', 'river', 'pond', 'court', 'axis-way', 'garden', 'bridge', 'paving'] as const

/**
 * A named thing that no file of \`content/places\` tells of yet: it gets its name on the map, a page with its elevation
 * and a row in the gallery. When its story is written, the place takes over the id and this goes away.
 */
export const hallSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(PLACE_KINDS),
  precinct: z.enum(PRECINCTS),
  names: namesSchema,
  /** 1 the landmarks … 5 seen only when close. */
  importance: z.number().int().min(1).max(5),
  status: z.enum(['open', 'outside-only', 'closed', 'unknown']).default('unknown'),
})
export type Hall = z.infer<typeof hallSchema>

const common = {
  shape: shapeSchema,
  accuracyMeters: z.number().positive().max(60),
  /** This shape is a named thing without a place of its own. */
  hall: hallSchema.optional(),
  /** The place, or the hall, this shape is or belongs to. */
  place: idSchema.optional(),
  /** OpenStreetMap way ids this was measured from, when it was. */
  osm: z.array(z.string()).optional(),
  note: z.string().optional(),
}

export const groundFeatureSchema = z.strictObject({ ...common, kind: z.enum(GROUND_KINDS) })
/** A tunnel through a gate platform: the middle of its floor, its width, and the way it runs. */
const passageSchema = z.strictObject({ u: z.number(), v: z.number(), widthMeters: z.number().positive().max(12), heightMeters: z.number().positive().max(12), runs: z.enum(['north', 'east']), form: z.enum(['arch', 'square']).default('arch') })

/**
 * Terrace, gate platform or a flight of steps: top at \`topMeters\` above the court; \`tier\` counts from below.
 * With \`steps\` the shape is a flight that climbs from \`fromMeters\` at its foot to \`topMeters\`.
 */
export const terraceFeatureSchema = z.strictObject({
  ...common,
  tier: z.number().int().min(1).max(3),
  topMeters: z.number().positive().max(20),
  material: z.enum(['marble', 'brick', 'grey-brick']),
  /** What runs along its edge; by default a balustrade on marble of 1 m and more, a parapet on platforms of 6 m and more. */
  edge: z.enum(['balustrade', 'parapet', 'none']).optional(),
  steps: z.strictObject({ rises: z.enum(['north', 'south', 'east', 'west']), fromMeters: z.number().min(0).default(0), carvedWay: z.boolean().default(false) }).optional(),
  passages: z.array(passageSchema).optional(),
})
export const wallFeatureSchema = z.strictObject({ ...common, kind: z.enum(['city-wall', 'palace-wall', 'lane-wall']), topMeters: z.number().positive().max(15) })
/**
 * A roofed building. The shape is the eaves' outline. `facing` is where the front looks.
 */
export const buildingFeatureSchema = z.strictObject({
  ...common,
  kind: z.enum(['hall', 'gate', 'tower', 'gallery', 'side-hall', 'house', 'pavilion']),
  roof: z.enum(ROOF_FORMS),
  glaze: z.enum(GLAZES),
  eaves: z.number().int().min(1).max(3),
  facing: z.enum(['south', 'north', 'east', 'west']).default('south'),
  /** Its floor above the court. */
  baseMeters: z.number().min(0).max(20).default(0),
  /** Its main ridge above the court, without 正吻 or finial. */
  heightMeters: z.number().positive().max(45),
  /** 间 along the front and in depth, where they are known and no place tells them. */
  baysWide: z.number().int().min(1).max(45).optional(),
  baysDeep: z.number().int().min(1).max(9).optional(),
  /** Each eaves covers a storey one can stand in (楼阁), not only a skirt of roof (重檐). */
  storeyed: z.boolean().optional(),
  /** Tiles tier by tier, lowest first, where they differ (雨花阁); else \`glaze\` everywhere. */
  tierGlazes: z.array(z.enum(GLAZES)).min(2).max(3).optional(),
  /** 1 the landmarks … 5 nameless houses. */
  importance: z.number().int().min(1).max(5),
})

/** Trees: `at` where each stands, when that is known; else the area they stand in, drawn with some spacing. */
export const gardenFeatureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('grove'), species: z.enum(TREE_SPECIES), heightMeters: z.number().positive().max(30), crownMeters: z.number().positive().max(16), spacingMeters: z.number().min(2).max(40) }),
  z.strictObject({ ...common, kind: z.literal('tree'), species: z.enum(TREE_SPECIES), heightMeters: z.number().positive().max(30), crownMeters: z.number().positive().max(16) }),
  z.strictObject({ ...common, kind: z.literal('rockery'), heightMeters: z.number().positive().max(15) }),
  z.strictObject({ ...common, kind: z.literal('bed') }),
])

/** One file of `content/geo/`: features of one layer, drawn from the same sources. */
export const geoFileSchema = z.discriminatedUnion('layer', [
  z.strictObject({ id: idSchema, layer: z.literal('ground'), sources: sourceIdsSchema, features: z.array(groundFeatureSchema).min(1) }),
  z.strictObject({ id: idSchema, layer: z.literal('terraces'), sources: sourceIdsSchema, features: z.array(terraceFeatureSchema).min(1) }),
  z.strictObject({ id: idSchema, layer: z.literal('walls'), sources: sourceIdsSchema, features: z.array(wallFeatureSchema).min(1) }),
  z.strictObject({ id: idSchema, layer: z.literal('buildings'), sources: sourceIdsSchema, features: z.array(buildingFeatureSchema).min(1) }),
  z.strictObject({ id: idSchema, layer: z.literal('gardens'), sources: sourceIdsSchema, features: z.array(gardenFeatureSchema).min(1) }),
])
export type GeoFile = z.infer<typeof geoFileSchema>
export type GroundFeature = z.infer<typeof groundFeatureSchema>
export type TerraceFeature = z.infer<typeof terraceFeatureSchema>
export type WallFeature = z.infer<typeof wallFeatureSchema>
export type BuildingFeature = z.infer<typeof buildingFeatureSchema>
export type GardenFeature = z.infer<typeof gardenFeatureSchema>
