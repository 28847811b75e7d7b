/** Everything the API answers from, compiled once: bundles and geometry of both languages. */
import { checkReferences } from '@/content/check/references'
import type { AuthoredContent } from '@/content/authored'
import { compileBundle } from '@/content/compile/bundle'
import { hantBundle } from '@/content/hant/bundle'
import { toHant } from '@/content/hant/convert'
import { compileGeo } from '@/content/compile/geo'
import { compileGround } from '@/content/compile/ground'
import { LICENCES } from '@/content/compile/licences'
import { compileModel } from '@/content/compile/model'
import { contentVersionOf } from '@/content/compile/version'
import { compilePackedWalkways } from '@/content/compile/walkways'
import { GEO_LAYERS, type AssetView, type BuiltAssets, type Bundle, type GeoLayer, type Lang, type Original } from '@/content/schema'
import { packGroundPlan } from '@/core/geo/groundPlan'
import { API_BASE } from '../api/base'
import { sha256Hex } from './hash'
import { ContentError } from './load'

export interface GeoFile {
  body: Buffer
  asset: AssetView
}

export interface Site {
  content: AuthoredContent
  contentVersion: string
  bundles: Record<Lang, Bundle>
  /** The bundles' own bytes, under a path that never changes. */
  bundleFiles: Record<Lang, GeoFile>
  geo: Record<Lang, Record<GeoLayer, GeoFile>>
  model: GeoFile
  ground: GeoFile
  walkways: GeoFile
  built: BuiltAssets
}

/** Where a content-addressed object lies: relative to the API's base and to an export's folder. */
export const objectPath = (sha256: string): string => `o/${sha256.slice(0, 2)}/${sha256}.json`

function fileOf(value: object): GeoFile {
  const body = Buffer.from(JSON.stringify(value))
  const sha256 = sha256Hex(body)
  return { body, asset: { path: `${API_BASE}/${objectPath(sha256)}`, sha256, bytes: body.length } }
}

const same = (value: object): object => value

/** GeoJSON with the licence as a foreign member (RFC 7946, 6.1). It has no version: same shapes, same bytes. */
function geoFiles(content: AuthoredContent, lang: Original, derive = same): Record<GeoLayer, GeoFile> {
  const layers = compileGeo(content, lang)
  const files = GEO_LAYERS.map(
    layer => [layer, fileOf(derive({ ...layers[layer], licences: LICENCES }))] as const,
  )
  return Object.fromEntries(files) as Record<GeoLayer, GeoFile>
}

/** Only names are Chinese in there. */
const hantGeoFiles = (content: AuthoredContent) =>
  geoFiles(content, 'zh', value => JSON.parse(toHant(JSON.stringify(value))) as object)

export function buildSite(content: AuthoredContent, built: BuiltAssets): Site {
  const broken = checkReferences(content)
  if (broken.length > 0) throw new ContentError(broken)
  const contentVersion = contentVersionOf(content, sha256Hex)
  const geo = { zh: geoFiles(content, 'zh'), 'zh-Hant': hantGeoFiles(content), en: geoFiles(content, 'en') }
  const model = fileOf({ ...compileModel(content), licences: LICENCES })
  const plan = compileGround(content)
  const ground = fileOf({ ...packGroundPlan(plan), licences: LICENCES })
  const walkways = fileOf({ ...compilePackedWalkways(content, plan.kinds), licences: LICENCES })
  const assetsOf = (lang: Lang) =>
    Object.fromEntries(GEO_LAYERS.map(layer => [layer, geo[lang][layer].asset])) as Record<GeoLayer, AssetView>
  const bundle = (lang: Original): Bundle => {
    return compileBundle(content, lang, {
      contentVersion,
      sha256Hex,
      geo: assetsOf(lang),
      model: model.asset,
      ground: ground.asset,
      walkways: walkways.asset,
      built,
    })
  }
  const zh = bundle('zh')
  const hant = hantBundle(zh, { geo: assetsOf('zh-Hant'), headingFonts: built.headingFonts['zh-Hant'] })
  const bundles = { zh, 'zh-Hant': hant, en: bundle('en') }
  const bundleFiles = { zh: fileOf(zh), 'zh-Hant': fileOf(hant), en: fileOf(bundles.en) }
  return { content, contentVersion, bundles, bundleFiles, built, geo, model, ground, walkways }
}
