import type { RelicView } from '@/content/bundle-types'

/** No more of a kind than one reads: what stands behind leads on from there. */
const AT_MOST = 4

/** What a treasure leads on to: what its author named, its contemporaries, its kiln's others; each thing once. */
export function kinOf(relic: RelicView, relics: readonly RelicView[]) {
  const named = new Set([relic.id, ...relic.related])
  const others = relics.filter(({ id }) => !named.has(id))
  const { kiln, period } = relic
  const sameKiln = kiln === null ? [] : others.filter(other => other.kiln === kiln)
  const taken = new Set(sameKiln.map(({ id }) => id))
  const sameReign =
    period?.reign === undefined
      ? []
      : others.filter(({ id, period: its }) => !taken.has(id) && its?.reign === period.reign)
  const ids = (things: readonly RelicView[]): string[] =>
    [...things]
      .sort((a, b) => a.importance - b.importance)
      .slice(0, AT_MOST)
      .map(({ id }) => id)
  return { related: relic.related, sameReign: ids(sameReign), sameKiln: ids(sameKiln) }
}
