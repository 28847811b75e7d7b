/** @jest-environment-options {"customExportConditions": ["require", "node"]} */
/** In a browser the gallery draws what comes near the screen, and nothing else. */
import { act } from '@testing-library/react'
import type { Bundle } from '@/content/bundle-types'
import { realBundles } from '../helpers/bundle'
import { renderPanel } from '../helpers/panel'

type Tell = (entries: { isIntersecting: boolean }[]) => void
const watched: { element: Element; tell: Tell }[] = []

class FakeObserver {
  constructor(private readonly tell: Tell) {}
  observe(element: Element) {
    watched.push({ element, tell: this.tell })
  }
  disconnect() {
    return undefined
  }
}

let bundle: Bundle
beforeAll(async () => {
  bundle = (await realBundles()).zh
  Object.assign(window, { IntersectionObserver: FakeObserver })
})

const pictures = () => document.querySelectorAll('img.figure__picture').length

it('draws a group when it comes near, and keeps its room before', () => {
  renderPanel({ view: { kind: 'gallery' }, bundle })
  expect(pictures()).toBe(0)
  expect(watched.length).toBeGreaterThan(2)
  const rooms = Array.from(document.querySelectorAll<HTMLElement>('.figure__room'))
  expect(rooms.every(room => parseFloat(room.style.height) > 10)).toBe(true)
  act(() => watched[0]?.tell([{ isIntersecting: false }]))
  expect(pictures()).toBe(0)
  act(() => watched[0]?.tell([{ isIntersecting: true }]))
  expect(pictures()).toBeGreaterThan(0)
  expect(pictures()).toBeLessThanOrEqual(6)
})
