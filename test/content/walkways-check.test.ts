/** The checks of the walkway graph, each on the real content spoilt in one place. */
import type { AuthoredContent } from '@/content/authored'
import { checkWalkwayGround } from '@/content/check/walkwayGround'
import { checkWalkways } from '@/content/check/walkways'
import type { WalkwayEdge, WalkwayFile } from '@/content/schema'
import { loadAuthored } from '../../server/content/load'
import { REAL } from '../server/support'
import { lines } from './check-fixture'

let content: AuthoredContent
beforeAll(async () => {
  content = await loadAuthored(REAL)
})

/** Beside 太和门, through the wall that joins it to 昭德门. */
const ACROSS_WALL: [number, number][] = [
  [50, -262],
  [50, -330],
]
const edge = (from: string, to: string, more: Partial<WalkwayEdge> = {}): WalkwayEdge => ({
  from,
  to,
  kind: 'court',
  accuracyMeters: 3,
  ...more,
})

function withFile(id: string, change: (file: WalkwayFile) => Partial<WalkwayFile>): AuthoredContent {
  const walkways = (content.walkways ?? []).map(file =>
    file.id === id ? { ...file, ...change(file) } : file,
  )
  return { ...content, walkways }
}
const withEdge = (added: WalkwayEdge): AuthoredContent =>
  withFile('outer-axis', ({ edges }) => ({ edges: [...edges, added] }))
const withoutEdges = (id: string, gone: (one: WalkwayEdge) => boolean): AuthoredContent =>
  withFile(id, ({ edges }) => ({ edges: edges.filter(one => !gone(one)) }))
const structure = (changed: AuthoredContent): string[] => lines(checkWalkways(changed))
const ground = (changed: AuthoredContent): string[] => lines(checkWalkwayGround(changed))

test('the real graph is good', () => {
  expect(structure(content)).toEqual([])
  expect(ground(content)).toEqual([])
})

test('content without walkways is not asked for them', () => {
  const none = { ...content, walkways: [] }
  expect([...structure(none), ...ground(none)]).toEqual([])
})

test('a way through a wall is named with where it meets it', () => {
  expect(ground(withEdge(edge('guangchang-south', 'taihemen-front', { via: ACROSS_WALL })))).toEqual([
    expect.stringMatching(
      /^geo\/walkways\/outer-axis\.yaml: edges\.\d+ = "guangchang-south taihemen-front"; expected a way that is clear, not through what stands at u 50\.0, v -29\d\.\d$/,
    ),
  ])
})

test('a hall can be led through only when it is named', () => {
  const named = withFile('six-western-palaces', ({ edges }) => ({
    edges: edges.map(one => (one.through === 'tihedian' ? { ...one, through: undefined } : one)),
  }))
  expect(ground(named)).toEqual([
    expect.stringContaining('"tihedian-front tihedian-back"; expected a way that is clear'),
  ])
  const other = withEdge(
    edge('guangchang-south', 'taihemen-front', { via: ACROSS_WALL, through: 'tihedian' }),
  )
  expect(ground(other)).toHaveLength(1)
})

test('a level way does not climb a terrace', () => {
  const [problem = '', ...more] = ground(
    withEdge(edge('jingrengong-court', 'jingrengong-front', { level: true, via: [[90.7, 228]] })),
  )
  expect(problem).toMatch(/no level: the drawn ground rises 1\.0 m on it/)
  expect(more).toEqual([])
})

test('a node stands on the ground', () => {
  const moved = withFile('outer-axis', ({ nodes }) => ({
    nodes: nodes.map(node => (node.id === 'zhaodemen-front' ? { ...node, u: 50, v: -295 } : node)),
  }))
  expect(ground(moved).join('\n')).toContain(
    '"zhaodemen-front"; expected ground to stand on at u 50.0, v -295.0',
  )
})

test('an open place and a service need a node near them', () => {
  const alone = withFile('outer-west', ({ nodes }) => ({
    nodes: nodes.filter(({ id }) => !/bingjiao|xilu-[34]/.test(id)),
  }))
  const found = ground(alone)
  expect(found).toContain(
    'places/bingjiao.yaml: position = "bingjiao"; expected a walkway node within 25 m on foot',
  )
  const farService = {
    ...content,
    services: content.services.map(one =>
      one.id === 'exit-zhenshunmen' ? { ...one, position: { u: 180, v: -150, accuracyMeters: 5 } } : one,
    ),
  }
  expect(ground(farService)).toEqual([
    'services/exit-zhenshunmen.yaml: position = "exit-zhenshunmen"; expected a walkway node within 25 m on foot',
  ])
  const shut = {
    ...alone,
    places: alone.places.map(one => (one.id === 'bingjiao' ? { ...one, status: 'closed' as const } : one)),
  }
  expect(ground(shut).join('\n')).not.toContain('places/bingjiao')
})

test('every node can be reached, and left for an exit', () => {
  expect(structure(withoutEdges('imperial-garden', ({ to }) => to === 'chizaotang-front'))).toEqual([
    'geo/walkways/imperial-garden.yaml: nodes = "chizaotang-front"; expected a node that one can walk to from an entrance',
    'geo/walkways/imperial-garden.yaml: nodes = "chizaotang-front"; expected a node from which one can walk to an exit',
  ])
  const trap = withFile('imperial-garden', ({ edges }) => ({
    edges: edges.map(one => (one.to === 'chizaotang-front' ? { ...one, oneWay: true as const } : one)),
  }))
  expect(structure(trap)).toEqual([
    expect.stringMatching(/"chizaotang-front"; expected a node from which one can walk to an exit$/),
  ])
})

test('ids are unique and known', () => {
  const [first] = content.walkways?.find(({ id }) => id === 'outer-axis')?.nodes ?? []
  if (!first) throw new Error('no nodes')
  expect(structure(withFile('outer-east', ({ nodes }) => ({ nodes: [...nodes, first] })))).toEqual(
    expect.arrayContaining([expect.stringContaining(`"${first.id}"; expected an id that no other node has`)]),
  )
  expect(structure(withEdge(edge('wumen-tickets', 'nowhere')))).toEqual([
    expect.stringMatching(/edges\.\d+\.to = "nowhere"; expected the id of a node/),
  ])
  expect(structure(withEdge(edge('wumen-tickets', 'wumen-square')))).toEqual([
    expect.stringContaining('expected two nodes that no other edge joins'),
  ])
  expect(structure(withEdge(edge('wumen-square', 'wumen-east-south', { sources: ['no-such'] })))).toEqual([
    expect.stringContaining('expected the id of a file in content/sources'),
  ])
  expect(structure(withEdge(edge('wumen-square', 'wumen-east-south', { through: 'no-such' })))).toEqual([
    expect.stringContaining('expected the id of a place or of a hall'),
  ])
  expect(structure(withFile('outer-east', () => ({ exits: ['jianting-front'] })))).toEqual([
    expect.stringContaining('exits.0 = "jianting"; expected a node at one of shenwumen, donghuamen'),
  ])
})

test('lengths and steps are such as can be', () => {
  expect(structure(withEdge(edge('wumen-tickets', 'qianqingmen-front')))).toEqual([
    expect.stringMatching(/"610 m"; expected 0\.5 to 260 m/),
  ])
  expect(
    structure(
      withEdge(
        edge('wumen-square', 'wumen-east-south', {
          kind: 'stairs',
          stepsUp: 80,
          stepsDown: 80,
          via: [[0, -500]],
        }),
      ),
    ),
  ).toEqual([])
  expect(
    structure(
      withEdge(
        edge('jingyunmen-west-foot', 'jingyunmen-east', { kind: 'stairs', stepsUp: 80, stepsDown: 80 }),
      ),
    ),
  ).toEqual([expect.stringMatching(/stepsUp = 160; expected at most 142 on 28\.5 m/)])
})

test('hours name an operation that has rules for the ticket, or are a rule themselves', () => {
  const gate = (more: Partial<WalkwayEdge>) => structure(withEdge(edge('wumen-square', 'qiao-1-north', { via: [[-60, -460]], ...more })))
  const wanted = (ticket: string) => [expect.stringMatching(new RegExp(`hours = ".*expected a rule, or the id of an operation with rules for ${ticket}$`))]
  expect(gate({ hours: 'hours' })).toEqual([])
  expect(gate({ hours: 'galleries', ticket: 'zhenbaoguan' })).toEqual([])
  expect(gate({ hours: 'off' })).toEqual([])
  expect(gate({ hours: 'galleries' })).toEqual(wanted('admission'))
  expect(gate({ hours: 'mornings' })).toEqual(wanted('admission'))
  expect(gate({ hours: 'hours', ticket: 'zhenbaoguan' })).toEqual(wanted('zhenbaoguan'))
})
