import type { PropsWithChildren } from 'react'
import './styles/app.scss'

/** Nothing lives here but the page: stores start with the guide page (pages/guide). */
export default function App({ children }: PropsWithChildren) {
  return children
}
