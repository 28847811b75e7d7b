/** The bundle for readers of traditional Chinese: derived from the simplified one, whole. */
import type { Bundle, GeoLayer, AssetView } from '../schema'
import { hantCaptionsPath } from '../narration'
import { toHant } from './convert'

type Named = Pick<Bundle['places'][number], 'names'>

/** Who types the simplified name finds it too. */
function withOriginalName<T extends Named>(derived: T, original: Named): T {
  const { zh } = original.names
  const { names } = derived
  return zh === names.zh ? derived : { ...derived, names: { ...names, aliases: [...names.aliases, zh] } }
}

export function hantBundle(
  zh: Bundle,
  deps: { geo: Record<GeoLayer, AssetView>; headingFonts: Bundle['headingFonts'] },
): Bundle {
  const bundle = JSON.parse(toHant(JSON.stringify(zh))) as Bundle
  const named = <T extends Named>(list: readonly T[], originals: readonly Named[]): T[] =>
    list.map((thing, i) => withOriginalName(thing, originals[i] ?? thing))
  return {
    ...bundle,
    ...deps,
    lang: 'zh-Hant',
    places: named(bundle.places, zh.places).map(place => ({
      ...place,
      narrations: place.narrations.map(narration => ({
        ...narration,
        captionsPath: hantCaptionsPath(narration.captionsPath),
      })),
    })),
    relics: named(bundle.relics, zh.relics),
    services: named(bundle.services, zh.services),
    people: named(bundle.people, zh.people),
    motifs: named(bundle.motifs, zh.motifs),
    terms: named(bundle.terms, zh.terms),
  }
}
