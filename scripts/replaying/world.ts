/** The palace as the trigger engine knows it, made from the content files: ground plan, places and their names. */
import path from 'node:path'
import { compileGround } from '@/content/compile/ground'
import { contentVersionOf } from '@/content/compile/version'
import type { Original } from '@/content/schema'
import type { Layer, TriggerWorld } from '@/core/trigger/types'
import { sha256Hex } from '../../server/content/hash'
import { loadAuthored } from '../../server/content/load'

export const CONTENT_DIR = path.resolve(__dirname, '../../content')
const LAYERS: readonly Layer[] = ['brief', 'standard', 'deep']
/** Of our synthetic voices: 20 narrations in Chinese and 11 in English, their texts' characters by their length. */
const CHARACTERS_PER_SECOND: Readonly<Record<Original, number>> = { zh: 4.2, en: 13.9 }

export interface Palace {
  world: TriggerWorld
  contentVersion: string
  /** Stops of each tour. */
  tours: ReadonlyMap<string, readonly string[]>
  /** A place's name; its id for a place that is no longer there. */
  nameOf(placeId: string, lang: Original): string
  /** How long the voice takes, from its text. */
  secondsOf(placeId: string, layer: Layer, lang: Original): number
}

/** Takes seconds: once a run. */
export async function loadPalace(dir = CONTENT_DIR): Promise<Palace> {
  const content = await loadAuthored(dir)
  const byId = new Map(content.places.map(place => [place.id, place]))
  return {
    world: {
      plan: compileGround(content),
      places: new Map(
        content.places.map(({ id, importance, position: { u, v }, narration }) => [
          id,
          { id, importance, middle: [u, v], layers: LAYERS.filter(layer => narration[layer] !== undefined) },
        ]),
      ),
    },
    contentVersion: contentVersionOf(content, sha256Hex),
    tours: new Map(content.tours.map(({ id, stops }) => [id, stops.map(({ place }) => place)])),
    nameOf: (placeId, lang) => byId.get(placeId)?.names[lang] ?? placeId,
    secondsOf: (placeId, layer, lang) =>
      (byId.get(placeId)?.narration[layer]?.[lang].length ?? 0) / CHARACTERS_PER_SECOND[lang],
  }
}
