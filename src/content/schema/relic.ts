import { z } from 'zod'
import { factSchema, gridPositionSchema, idSchema, lookForSchema, namesSchema, rightsSchema, sourceIdsSchema, textSchema } from './common'

export const RELIC_CATEGORIES = ['painting', 'calligraphy', 'bronze', 'jade', 'ceramics', 'clock', 'lacquer', 'enamel', 'textile', 'furniture', 'seal', 'sculpture', 'instrument', 'architecture-part', 'stone', 'tree', 'inscription', 'gold-silver'] as const

/** Dynasties and ages by which relics are found. `foreign`: made outside China. */
export const DYNASTIES = ['neolithic', 'shang', 'zhou', 'qin-han', 'three-kingdoms-to-sui', 'tang', 'five-dynasties', 'song', 'liao-jin', 'yuan', 'ming', 'qing', 'modern'] as const
export const REIGNS = ['hongwu', 'jianwen', 'yongle', 'xuande', 'zhengtong', 'chenghua', 'hongzhi', 'zhengde', 'jiajing', 'longqing', 'wanli', 'tianqi', 'chongzhen', 'shunzhi', 'kangxi', 'yongzheng', 'qianlong', 'jiaqing', 'daoguang', 'xianfeng', 'tongzhi', 'guangxu', 'xuantong'] as const

/** When it was made, for sorting and for finding its contemporaries; the words are in `date`. */
export const periodSchema = z.strictObject({
  dynasty: z.enum(DYNASTIES),
  reign: z.enum(REIGNS).optional(),
  /** Years between which it was made, where they are known; negative before our era. */
  from: z.number().int().optional(),
  to: z.number().int().optional(),
})

/** A museum object or a built-in treasure that has a story. Unknown is null, never a guess. */
export const relicSchema = z.strictObject({
  id: idSchema,
  /** built-in: seen where it stands; museum: kept by the museum, on display only when announced. */
  kind: z.enum(['built-in', 'museum']),
  category: z.enum(RELIC_CATEGORIES),
  names: namesSchema,
  importance: z.number().int().min(1).max(5),
  summary: textSchema,
  date: textSchema.nullable(),
  material: textSchema.nullable(),
  size: textSchema.nullable(),
  maker: textSchema.nullable(),
  /** The place where it stands, or with which its story is bound. */
  place: idSchema.nullable(),
  period: periodSchema.nullable().default(null),
  /** Where it was fired, such as `ru`, `jun`, `jingdezhen`. */
  kiln: idSchema.nullable().default(null),
  /** Where it stands, when it can be seen in place. */
  position: gridPositionSchema.nullable(),
  display: textSchema,
  story: textSchema,
  lookFor: z.array(lookForSchema).min(1).max(6),
  facts: z.array(factSchema).default([]),
  motifs: z.array(idSchema).default([]),
  related: z.array(idSchema).default([]),
  rights: rightsSchema,
  sources: sourceIdsSchema,
})
export type Relic = z.infer<typeof relicSchema>
