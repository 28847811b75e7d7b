/**
 * What the schema's types do not say: units, and what a field is for. Numbers, choices and lengths are not written
 * here; they come from the schema and from the checks. A key is a field, or `folder/field` where kinds differ.
 */
import { CC0, CC_BY_4 } from '@/content/schema'
import type { WrittenFolder } from './kinds'

export const HINTS: Readonly<Record<string, string>> = {
  'names.zh': 'in Han characters',
  'names.pinyin': 'with tone marks, such as Tàihé Diàn',
  'names.en': 'as the Palace Museum writes it',
  'names.aliases': 'other names to search for, in any script',
  importance: '1 the landmarks … 5 seen only when close',
  'places/number': 'on its sign; given once, never changed',
  'places/status': 'open: visitors enter its court or interior',
  position: 'metres on the palace grid, from the centre of the outer wall',
  'position.u': 'metres to palace-east',
  'position.v': 'metres to palace-north',
  accuracyMeters: 'the honest error: 1–2 surveyed, 3–15 estimated from a neighbour, up to 40 by description',
  summary: 'what it is, in one line',
  architecture: 'sizes between column lines; null: not known',
  'architecture.heightFrom': 'the court, or the hall’s own floor above its terrace',
  'architecture.gatePlatform': 'stands on a brick gate platform',
  'architecture.note': 'what is uncertain about it',
  'narration.brief': 'walking past; what nobody forgets',
  'narration.standard': 'standing before it; where to look first, what happened here',
  'narration.deep': 'staying: three or four scenes with new matter',
  lookFor: 'what can be seen from where one stands',
  'lookFor.where': 'words to follow, such as “above the middle door”',
  children: 'something to find, count, imitate or guess',
  audioDescription: 'what lies before one, from the large to the small',
  'access.note': 'what is known of the way in, and what is not',
  'access.steps': 'how many; null: not known',
  'access.thresholdMeters': 'metres; null: not known',
  'places/ticket': 'what lets people in; null: nobody is let in',
  history: 'what is dated, in order of time',
  'history.from': 'year; null: nobody knows when',
  'history.to': 'last year of work or use',
  exhibition: 'the gallery shown inside, as of a day',
  circa: 'true: not certain to the year',
  facts: 'claims with their sources',
  grade: 'A official or measured, B repeated, C weak',
  disputed: 'how sources disagree',
  sources: 'ids of content/sources',
  'relics/kind': 'built-in: seen where it stands; museum: shown only when announced',
  'relics/place': 'id of the place where it stands or where its story belongs',
  'relics/kiln': 'where it was fired, such as ru or jingdezhen',
  'relics/position': 'where it stands; null for what the museum keeps',
  'period.from': 'year; negative before our era',
  'period.to': 'year',
  display: 'where it can be seen, or that it is shown only when announced',
  'relics/motifs': 'ids of content/motifs',
  rights: 'metadata CC0, text CC BY 4.0; image: null until one with clear rights is offered',
  'tours/intro': 'what someone knows afterwards',
  durationMinutes: 'walking counted in',
  'tours/bestTime': 'when to go',
  stops: 'from south to north: in by wumen, out by shenwumen or donghuamen',
  'stops.place': 'id of a place',
  'stops.reason': 'why this stop is in this tour',
  'stops.leadIn': 'what is told on the way from the stop before; null at the first stop only',
  'stops.relics': 'ids of content/relics',
  outro: 'words at the end of the last stop',
  'services/accessible': 'null: not known',
  'services/note': 'where it is, and how certain that is',
  checkedOn: 'the day of the notice or page that the rule was compared with',
  'operations/note': 'sends people to the museum’s own site',
  'places/hours': 'rules of its own, such as Tu-Su 09:00-16:00 (SCHEMA.md); null: those of its ticket',
  'services/hours': 'rules such as Tu-Su 09:00-16:00 (SCHEMA.md); null: not known',
  'operations/rules': 'opening rules by ticket (SCHEMA.md); left out: those of the seasons',
  'rules.hours': 'such as Apr 01-Oct 31 Tu-Su,PH 08:30-17:00 open "last entry 16:00"',
  'operations/years': 'days off as the State Council announced them',
  'everyYear.days': 'month-days that the law names',
  'operations/seasons': 'month-days, inclusive; together they cover the year',
  'prices.cny': 'yuan',
  'operations/entrances': 'ids of gates',
  'operations/exits': 'ids of gates',
  'operations/from': 'first day; null: not said',
  'operations/to': 'last day; null: not said',
  born: 'null: not known',
  died: 'null: not known',
  'born.year': 'negative before our era',
  'died.year': 'negative before our era',
  reign: 'for emperors: years on the throne',
  'people/places': 'ids of content/places',
  'people/relics': 'ids of content/relics',
  'people/related': 'ids of other people',
  'events/title': 'what happened, in one line',
  'events/from': 'only as precise as it is certain',
  'events/to': 'last day; leave out what took a day or a year',
  'events/places': 'ids of content/places',
  'events/relics': 'ids of content/relics',
  'events/people': 'ids of content/people',
  'motifs/story': 'what it wishes or means, and where it comes from',
  'motifs/related': 'ids of other motifs',
  seenAt: 'where it can be seen',
  'seenAt.at': 'id of a place or a relic',
  'terms/related': 'ids of other terms',
  'terms/picture': 'a hall and the part of its elevation that shows it; null: none does',
  'places/related': 'ids of places or relics',
  'relics/related': 'ids of places or relics',
  'sources/title': 'as on the title page',
  'sources/url': 'only when that page, or the work’s own site, is known to exist',
  'sources/note': 'what it is; say when it was read in a reprint',
}

/** The hint for a field such as `stops.0.leadIn`: that of its kind, else that of the longest ending of its path. */
export function hintFor(folder: WrittenFolder, field: string): string | null {
  const names = field.split('.').filter(name => !/^\d+$/.test(name))
  const whole = HINTS[`${folder}/${names.join('.')}`]
  if (whole !== undefined) return whole
  for (let at = 0; at < names.length; at++) {
    const hint = HINTS[names.slice(at).join('.')]
    if (hint !== undefined) return hint
  }
  return null
}

/** What is the same in each file of a kind: the licences of a relic's entry (content/LICENSE). */
export const PREFILLED: Readonly<Partial<Record<WrittenFolder, Readonly<Record<string, string>>>>> = {
  relics: { 'rights.metadata': CC0, 'rights.text': CC_BY_4 },
}
