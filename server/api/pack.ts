/** The files of one language that an app keeps to work without a network; narrations are listed by their own plugin. */
import { gzipSync } from 'node:zlib'
import {
  GEO_LAYERS,
  SCHEMA_VERSION,
  type AssetView,
  type Lang,
  type PackKind,
  type PackObjectView,
} from '@/content/schema'
import type { GeoFile, Site } from '../content/site'

/** Faster than what is really sent, and never smaller: a size that is promised is kept. */
const GZIP_LEVEL = 5
const transferred = new WeakMap<Buffer, number>()

function transferBytesOf(body: Buffer): number {
  const known = transferred.get(body) ?? Math.min(body.length, gzipSync(body, { level: GZIP_LEVEL }).length)
  transferred.set(body, known)
  return known
}

const objectOf = (kind: PackKind, { asset, body }: GeoFile): PackObjectView => ({
  ...asset,
  kind,
  transferBytes: transferBytesOf(body),
})

/** Pictures and letters are packed already: what travels is what they are. */
const assetOf = (kind: PackKind, { path, sha256, bytes }: AssetView): PackObjectView => ({
  path,
  kind,
  sha256,
  bytes,
  transferBytes: bytes,
})

export function packOf(
  site: Site,
  lang: Lang,
): { schemaVersion: typeof SCHEMA_VERSION; objects: PackObjectView[] } {
  const { files, overlay, headingFonts, thumbnails, drawings } = site.built
  const named = (kind: PackKind, paths: readonly string[]) =>
    paths.flatMap(path => (files[path] ? [assetOf(kind, { path, ...files[path] })] : []))
  const objects = [
    objectOf('bundle', site.bundleFiles[lang]),
    objectOf('ground', site.ground),
    objectOf('walkways', site.walkways),
    ...GEO_LAYERS.map(layer => objectOf('geo', site.geo[lang][layer])),
    objectOf('model', site.model),
    ...headingFonts[lang].map(font => assetOf('font', font)),
    ...(overlay ? [assetOf('overlay', overlay)] : []),
    ...named('thumbnail', Object.values(thumbnails)),
    ...named('drawing', Object.values(drawings)),
  ]
  // equal pictures are one file
  return {
    schemaVersion: SCHEMA_VERSION,
    objects: [...new Map(objects.map(each => [each.path, each])).values()],
  }
}
