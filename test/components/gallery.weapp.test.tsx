/** @jest-environment-options {"customExportConditions": ["require", "node"]} */
/** In a mini-program each drawing is data for the page: only what comes near the screen is sent. */
import { act } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { Bundle } from '@/content/bundle-types'
import { realBundles } from '../helpers/bundle'
import { renderPanel } from '../helpers/panel'

type Tell = (entry: { intersectionRatio: number }) => void
const watched: { selector: string; tell: Tell }[] = []
const observer = {
  relativeToViewport: () => observer,
  observe: (selector: string, tell: Tell) => void watched.push({ selector, tell }),
  disconnect: () => undefined,
}

let bundle: Bundle
beforeAll(async () => {
  bundle = (await realBundles()).zh
  jest.mocked(Taro.createIntersectionObserver).mockReturnValue(observer as never)
})

const pictures = () => document.querySelectorAll('img.figure__picture').length

it('draws a group when it comes near', () => {
  renderPanel({ view: { kind: 'gallery' }, bundle })
  expect(pictures()).toBe(0)
  expect(watched.length).toBeGreaterThan(2)
  for (const { selector } of watched) expect(document.querySelectorAll(selector)).toHaveLength(1)
  act(() => watched[0]?.tell({ intersectionRatio: 0 }))
  expect(pictures()).toBe(0)
  act(() => watched[0]?.tell({ intersectionRatio: 0.2 }))
  expect(pictures()).toBeGreaterThan(0)
  expect(pictures()).toBeLessThanOrEqual(6)
})
