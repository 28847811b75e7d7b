/**
 * Before every component test: DOM matchers, and the few things browsers have that jsdom lacks.
 * The reference gives all tests the build's constants (their values for tests stand in jest.config.js).
 */
// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- ambient constants have nothing to import
/// <reference path="../../src/globals.d.ts" />
import '@testing-library/jest-dom'
import { configure } from '@testing-library/react'

// there are no style sheets here, so nothing is hidden by one; looking for it anyway takes most of the time
configure({ defaultHidden: true })

const noMatch = (query: string): MediaQueryList => ({
  matches: false,
  media: query,
  onchange: null,
  addListener: () => undefined,
  removeListener: () => undefined,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  dispatchEvent: () => false,
})
window.matchMedia ??= noMatch
