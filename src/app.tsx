import type { PropsWithChildren } from 'react'
import { loadWords } from './locales'
import { useSettings } from './state/settings'
import './styles/app.scss'

// beside the page's own script, not after it; what fails is tried again by the page
void loadWords(useSettings.getState().lang).catch(() => undefined)

/** Nothing lives here but the page: stores start with the guide page (pages/guide). */
export default function App({ children }: PropsWithChildren) {
  return children
}
