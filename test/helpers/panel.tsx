/** The sheet over the map with everything it needs, filled for a test; what visitors do ends in `calls`. */
import { render } from '@testing-library/react'
import { Panel, type PanelProps } from '@/components/Panel'
import { wordsOf } from '@/locales'

export function panelCalls() {
  return {
    onSize: jest.fn(),
    onClose: jest.fn(),
    onBack: jest.fn(),
    onOpen: jest.fn(),
    onFollow: jest.fn(),
    onService: jest.fn(),
    onListen: jest.fn(),
    onLead: jest.fn(),
    onShare: jest.fn(),
    onMeet: jest.fn(),
    onLang: jest.fn(),
    onTheme: jest.fn(),
    onTypeSize: jest.fn(),
    onScroll: jest.fn(),
  }
}

type Given = Pick<PanelProps, 'view' | 'bundle'> & Partial<PanelProps>

export function renderPanel(given: Given) {
  const calls = panelCalls()
  const props: PanelProps = {
    words: wordsOf(given.bundle.lang),
    apiUrl: path => path,
    query: '',
    // a Wednesday in May, ten in the morning in Beijing
    nowMs: Date.UTC(2026, 4, 13, 2),
    dark: false,
    theme: 'auto',
    typeSize: 'normal',
    tellingPath: null,
    telling: false,
    size: 'full',
    viewportPx: 844,
    dockPx: 56,
    wide: false,
    shareMode: 'call',
    canGoBack: false,
    turn: 0,
    scrollTopPx: 0,
    slots: {
      why: null,
      walks: null,
      number: null,
      settings: null,
      nearby: null,
      meet: null,
      plan: null,
      own: null,
      stamps: null,
      privacy: null,
      take: null,
    },
    takenLine: null,
    ...calls,
    ...given,
  }
  return { ...render(<Panel {...props} />), calls, words: props.words }
}

/** All words on screen, with what images and controls are called. */
export const wordsOnScreen = (): string =>
  [
    document.body.textContent,
    ...Array.from(document.querySelectorAll('[aria-label]')).map(e => e.getAttribute('aria-label')),
  ].join('\n')
/** What a program says by mistake. */
export const PROGRAM_TALK = /undefined|\bnull\b|NaN|\[object/
