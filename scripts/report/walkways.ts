/** The walkway graph in numbers, and which places can be reached without a step: known, not known, known not. */
import type { AuthoredContent } from '@/content/authored'
import { walkableGround } from '@/content/compile/ground/walkable'
import { compileWalkways } from '@/content/compile/walkways'
import { stepFreePlaces } from '@/content/compile/walkways/places'
import { edgeStepFree } from '@/content/compile/walkways/stepFree'
import { countBy, type Section } from './table'

const ANSWERS = ['yes', 'unknown', 'no'] as const

export function walkwaySection(content: AuthoredContent): Section {
  const { kinds } = walkableGround(content)
  const graph = compileWalkways(content, kinds)
  const places = stepFreePlaces(content, graph, kinds)
  const names = new Map(content.places.map(({ id, names: { zh } }) => [id, zh]))
  const meters = (edges: readonly { lengthMeters: number }[]): number =>
    Math.round(edges.reduce((sum, { lengthMeters }) => sum + lengthMeters, 0))
  return {
    id: 'walkways',
    title: 'Walkways',
    note: 'Known: every edge of some way has no step and no threshold. Not known: a way without a known step, but with gates or slopes that nobody has measured. No: every way has a known or estimated step.',
    tables: [
      {
        caption: 'Graph',
        columns: ['what', 'edges', 'm'],
        rows: [
          ...countBy(graph.edges, ({ kind }) => kind).map(([kind, count]): [string, number, number] => [
            kind,
            count,
            meters(graph.edges.filter(edge => edge.kind === kind)),
          ]),
          ...ANSWERS.map((answer): [string, number, number] => {
            const edges = graph.edges.filter(edge => edgeStepFree(edge) === answer)
            return [`step-free: ${answer}`, edges.length, meters(edges)]
          }),
          [`all, between ${graph.nodes.length} nodes`, graph.edges.length, meters(graph.edges)],
        ],
      },
      ...ANSWERS.map(answer => {
        const rows = places.filter(place => place.stepFree === answer)
        const words = { yes: 'known', unknown: 'not known', no: 'no' }[answer]
        return {
          caption: `Open places without steps: ${words}`,
          columns: ['place', 'name', 'nearest node', 'm on foot'],
          rows: rows.map(({ id, node, meters: away }) => [id, names.get(id) ?? '', node, Math.round(away)]),
          brief: 12,
        }
      }),
    ],
  }
}
