/** Reading files that somebody is saving: for a moment one may be gone, empty or cut, so it is looked at again. */
import type { ContentProblem } from '@/content/authored'

const AGAIN_MS = 400
const LOOKS = 3

/** Signs that a file was met in the middle of being saved. */
export const looksHalfSaved = (problems: readonly ContentProblem[]): boolean =>
  problems.some(({ expected }) => expected.startsWith('valid YAML') || expected === 'a mapping of fields')

/** What `look` finds when it finds no signs of that, or at last; an error counts when it comes back each time. */
export async function settled<T>(
  look: () => Promise<T>,
  problemsOf: (found: T) => readonly ContentProblem[],
): Promise<T> {
  for (let nth = 1; ; nth++) {
    try {
      const found = await look()
      if (nth === LOOKS || !looksHalfSaved(problemsOf(found))) return found
    } catch (error) {
      if (nth === LOOKS) throw error
    }
    await new Promise(done => setTimeout(done, AGAIN_MS))
  }
}
