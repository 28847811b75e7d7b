/**
 * Patterns of crowds, beyond the shapes that the schema reads: hours are in order and leave no gap, a weekday, a month
 * and a place have one figure, and groups name places where visitors are.
 */
import type { AuthoredContent, ContentProblem } from '../authored'
import { crowdsOf, type CrowdsOperation } from '../compile/crowds'
import { fileOf, problem } from './problem'

interface Span {
  from: string
  to: string
}

function checkSpans(file: string, field: string, spans: readonly Span[], gapless: boolean): ContentProblem[] {
  return spans.flatMap(({ from, to }, index) => {
    if (to <= from) return [problem(file, `${field}.${index}.to`, to, `a time after ${from}`)]
    const before = spans[index - 1]
    if (!before) return []
    const isGood = gapless ? from === before.to : from >= before.to
    const expected = gapless ? `${before.to}, where the hours before it end` : `a time not before ${before.to}`
    return isGood ? [] : [problem(file, `${field}.${index}.from`, from, expected)]
  })
}

/** Figures that are there twice: two would both count, or one would never. */
function checkOnce(
  file: string,
  lists: readonly { field: string; values: readonly (string | number)[] }[],
  what: string,
): ContentProblem[] {
  const seen = new Set<string | number>()
  return lists.flatMap(({ field, values }) =>
    values.flatMap((value, index) => {
      if (seen.has(value)) return [problem(file, `${field}.${index}`, value, `each ${what} once`)]
      seen.add(value)
      return []
    }),
  )
}

function checkFile(crowds: CrowdsOperation, content: AuthoredContent): ContentProblem[] {
  const file = fileOf('operations', crowds.id)
  const closed = new Set(content.places.filter(({ status }) => status === 'closed').map(({ id }) => id))
  const places = [
    ...crowds.groups.map(({ places: values }, index) => ({ field: `groups.${index}.places`, values })),
    ...crowds.single.map(({ place }, index) => ({ field: `single.${index}.place`, values: [place] })),
  ]
  return [
    ...checkSpans(file, 'hours', crowds.hours, true),
    ...checkSpans(file, 'queue.hours', crowds.queue.hours, false),
    ...checkOnce(
      file,
      crowds.weekdays.map(({ days }, index) => ({ field: `weekdays.${index}.days`, values: days })),
      'weekday',
    ),
    ...checkOnce(
      file,
      crowds.months.map(({ months }, index) => ({ field: `months.${index}.months`, values: months })),
      'month',
    ),
    ...checkOnce(file, [{ field: 'groups', values: crowds.groups.map(({ group }) => group) }], 'group'),
    ...checkOnce(file, places.slice(0, crowds.groups.length), 'place'),
    ...checkOnce(file, places.slice(crowds.groups.length), 'place'),
    ...places.flatMap(({ field, values }) =>
      values
        .filter(id => closed.has(id))
        .map(id => problem(file, field, id, 'a place that visitors come to or see')),
    ),
  ]
}

export function checkCrowds(content: AuthoredContent): ContentProblem[] {
  const ids = content.operations.filter(({ kind }) => kind === 'crowds').map(({ id }) => id)
  const crowds = crowdsOf(content.operations)
  return [
    ...(ids.length > 1 ? [problem('operations', '', ids, 'one file with kind: crowds at most')] : []),
    ...(crowds ? checkFile(crowds, content) : []),
  ]
}
