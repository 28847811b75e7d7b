/** Where the pictures of a page are: like its short path, below `/og`. */
import { formatPath, shownView, type View } from '@/content/paths'

export const CARDS_BASE = '/og'
/** Of everything that has no picture of its own. */
const GENERAL = 'guide'

/** The picture that a link to a view is shown with. */
export function cardPath(opened: View): string {
  const view = shownView(opened)
  const name = 'id' in view ? formatPath(view).slice(1) : view.kind === 'plan' ? 'plan' : GENERAL
  return `${CARDS_BASE}/${name}.png`
}

/** A hall's own front, on a transparent ground. */
export const frontPath = (id: string, dark: boolean): string =>
  `${CARDS_BASE}/fronts/${id}${dark ? '.dark' : ''}.svg`
