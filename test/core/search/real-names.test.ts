/** Search over the guide's own names: what people really type must find what really stands there. */
import { customPinyin, pinyin } from 'pinyin-pro'
import { search } from '@/core/search/search'
import type { Bundle } from '@/content/schema'
import { realBundles } from '../../helpers/bundle'

let bundle: Bundle
beforeAll(async () => {
  bundle = (await realBundles()).zh
})
const found = (text: string) => search(bundle.places, text).map(({ item }) => item.id)

it('every place is first for its own Chinese name, pinyin and English name', () => {
  for (const { id, names } of bundle.places)
    for (const name of [names.zh, names.pinyin, names.en]) expect([name, found(name)[0]]).toEqual([name, id])
})

it('every place is found by its alias', () => {
  for (const { id, names } of bundle.places)
    for (const alias of names.aliases)
      expect([alias, found(alias).slice(0, 3).includes(id)]).toEqual([alias, true])
})

/** Readings in names that a general dictionary does not know. */
const READINGS = { 重华: 'chóng huá' }

it('every place is found by the initials of its pinyin', () => {
  customPinyin(READINGS)
  const wrong = bundle.places.flatMap(({ id, names }) => {
    // syllables from a dictionary, not from our own rule; readings as the content writes them
    const initials = pinyin(names.zh, { pattern: 'first', toneType: 'none', type: 'array', v: true }).join('')
    const at = found(initials).indexOf(id)
    return at >= 0 && at < 4 ? [] : [`${names.zh} ${names.pinyin}: ${initials}`]
  })
  expect(wrong).toEqual([])
})

it('every relic is first for its own name', () => {
  for (const { id, names } of bundle.relics) {
    const [first] = search(bundle.relics, names.zh)
    expect([names.zh, first?.item.id]).toEqual([names.zh, id])
  }
})

it.each([
  ['thd', 'taihedian'],
  ['金銮殿', 'taihedian'],
  ['wumen', 'wumen'],
  ['Meridian Gate', 'wumen'],
  ['御花园', 'yuhuayuan'],
  ['yhy', 'yuhuayuan'],
])('%s leads to %s', (text, id) => expect(found(text)[0]).toBe(id))

it('every place is first for the number on its sign', () => {
  for (const { id, number } of bundle.places)
    for (const text of [String(number), `No. ${number}`, `${number}号`])
      expect([text, found(text)[0]]).toEqual([text, id])
})
