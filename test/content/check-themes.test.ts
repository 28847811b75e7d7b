import type { AuthoredContent } from '@/content/authored'
import { checkThemes } from '@/content/check/themes'
import type { Term } from '@/content/schema'
import { changed, fixtureContent, lines, withRelic } from './check-fixture'

let content: AuthoredContent
beforeAll(async () => {
  content = await fixtureContent()
})
const shown = (picture: Term['picture']): string[] =>
  lines(checkThemes(changed(content, { terms: content.terms.map(term => ({ ...term, picture })) })))

test('good content points at what is there', () => expect(checkThemes(content)).toEqual([]))

test('parts that a drawing has', () => {
  expect(shown({ hall: 'zhongdian', part: 'terrace' })).toEqual([])
  expect(shown({ hall: 'zhongdian', part: 'passage' })).toEqual([
    expect.stringMatching(
      /^terms\/wudian\.yaml: picture\.part = "passage"; expected a part that the drawing of zhongdian has: .*roof/,
    ),
  ])
  expect(shown({ hall: 'houyuan', part: 'roof' })).toEqual([
    'terms/wudian.yaml: picture.hall = "houyuan"; expected a hall that has a drawing of its front',
  ])
})

test('kilns that are known, for ceramics', () => {
  expect(checkThemes(withRelic(content, { category: 'ceramics', kiln: 'ru' }))).toEqual([])
  expect(checkThemes(withRelic(content, { category: 'ceramics', kiln: 'jingdezen' }))).toHaveLength(1)
  expect(lines(checkThemes(withRelic(content, { kiln: 'ru' })))).toEqual([
    'relics/tonggang.yaml: kiln = "ru"; expected no kiln for what is not category: ceramics',
  ])
})

test('motifs under an id that one can guess', () => {
  const named = (id: string): string[] =>
    lines(checkThemes(changed(content, { motifs: content.motifs.map(motif => ({ ...motif, id, seenAt: [] })) })))
  expect([named('waters'), named('shuiwen')]).toEqual([[], []])
  expect(named('dragon')).toEqual([
    'motifs/dragon.yaml: id = "dragon"; expected an id made from its name, such as water',
  ])
})

test('what a motif is seen on names the motif', () => {
  const seenOn = (motifs: string[]): string[] => {
    const [motif] = content.motifs
    if (!motif) throw new Error('the fixture has a motif')
    const seenAt = [{ at: 'tonggang', where: { zh: '缸身', en: 'On the belly' } }]
    return lines(checkThemes(changed(withRelic(content, { motifs }), { motifs: [{ ...motif, seenAt }] })))
  }
  const [motif] = content.motifs
  expect(seenOn([motif?.id ?? ''])).toEqual([])
  expect(seenOn([])).toEqual([expect.stringMatching(/^relics\/tonggang\.yaml: motifs = ""; expected .* too/)])
})
