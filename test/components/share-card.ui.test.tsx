import type { Bundle } from '@/content/bundle-types'
import { cardOf, imageOf } from '@/pages/guide/shareCard'
import { wordsOf } from '@/locales'
import { realBundles } from '../helpers/bundle'

let bundle: Bundle
beforeAll(async () => {
  const { zh } = await realBundles()
  bundle = {
    ...zh,
    shareCards: { '/': '/assets/card.1.png', '/p/taihedian': '/assets/card-p-taihedian.2.png' },
  }
})

it('gives a place its own card, from the API', () => {
  expect(imageOf('/p/taihedian', { bundle, offline: false })).toEqual({
    imageUrl: 'https://api.test/assets/card-p-taihedian.2.png',
  })
})

it('gives everything else the palace’s', () => {
  for (const path of ['/', '/h/yangxindian', '/r/rigui-taihedian', '/gallery'])
    expect(imageOf(path, { bundle, offline: false })).toEqual({
      imageUrl: 'https://api.test/assets/card.1.png',
    })
})

it('gives none that could not be fetched', () => {
  expect(imageOf('/p/taihedian', { bundle, offline: true })).toEqual({})
  expect(imageOf('/p/taihedian', { bundle: null, offline: false })).toEqual({})
  expect(imageOf('/', { bundle: { ...bundle, shareCards: {} }, offline: false })).toEqual({})
})

it('shares where one stands as the place itself', () => {
  const card = (kind: 'place' | 'here') => cardOf({ kind, id: 'taihedian' }, bundle, wordsOf('zh'))
  expect(card('here')).toEqual(card('place'))
  expect(card('here')).toMatchObject({ path: '/p/taihedian' })
  expect(card('here').title).toContain('太和殿')
})
