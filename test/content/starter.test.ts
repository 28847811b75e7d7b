import { readBundle } from '@/content/client'
import { bundleSchema, type Bundle, type Lang } from '@/content/schema'
import { trimBundle } from '@/content/starter'
import { realBundles } from '../helpers/bundle'

describe.each<Lang>(['zh', 'en'])('the short edition, %s', lang => {
  let whole: Bundle
  let short: Bundle
  beforeAll(async () => {
    whole = (await realBundles())[lang]
    short = trimBundle(whole)
  })

  it('has the shape of a whole bundle and passes as one', () => {
    expect(bundleSchema.safeParse(short).error?.issues ?? []).toEqual([])
    expect(readBundle(JSON.stringify(short), lang)).not.toBeNull()
  })

  it('has every thing that can be looked up at the gate', () => {
    const ids = ({ places, relics, tours, services, operations }: Bundle) =>
      [places, relics, tours, services, operations].map(list => list.map(({ id }) => id))
    // what the museum keeps is not looked for at the gate
    const there = {
      ...whole,
      relics: whole.relics.filter(({ kind }) => kind === 'built-in'),
      operations: whole.operations.filter(({ id, kind }) => kind !== 'notice' || /^(booking|emergency)$/.test(id)),
    }
    expect(ids(short)).toEqual(ids(there))
    expect(short.operations).toEqual(there.operations)
    expect(short.contentVersion).toBe(whole.contentVersion)
    short.places.forEach((place, i) => {
      expect(place.names).toEqual(whole.places[i]?.names)
      expect(place.position).toEqual(whole.places[i]?.position)
    })
  })

  it('leaves the long narrations, facts and sources to the network', () => {
    expect(whole.places.some(({ narrations }) => narrations.length > 1)).toBe(true)
    for (const { narrations, facts, sources } of short.places) {
      expect(narrations.map(({ layer }) => layer).filter(layer => layer !== 'brief')).toEqual([])
      expect([...facts, ...sources]).toEqual([])
    }
    expect(short.sources).toEqual([])
  })

  it('is much smaller, and leaves the whole one alone', () => {
    const before = JSON.stringify(whole)
    const size = JSON.stringify(trimBundle(whole)).length
    expect(size).toBeLessThan(before.length * 0.8)
    expect(JSON.stringify(whole)).toBe(before)
  })
})
