/** The walkway graph of the real content: how it is compiled, packed and read back, and how far one comes without steps. */
import { gzipSync } from 'node:zlib'
import type { AuthoredContent } from '@/content/authored'
import { walkableGround } from '@/content/compile/ground/walkable'
import { compileWalkways } from '@/content/compile/walkways'
import { toHoursView } from '@/content/compile/hours'
import { stepFreePlaces } from '@/content/compile/walkways/places'
import { edgeStepFree, reachable } from '@/content/compile/walkways/stepFree'
import { walkGraphSchema, walkwayFileSchema } from '@/content/schema'
import { packWalkGraph, unpackWalkGraph } from '@/content/walkways'
import { distanceMeters } from '@/core/geo/distance'
import type { WalkEdge, WalkGraph } from '@/core/routing/types'
import { REAL } from '../server/support'
import { loadAuthored } from '../../server/content/load'

let content: AuthoredContent
let graph: WalkGraph
let kinds: Uint8Array
beforeAll(async () => {
  content = await loadAuthored(REAL)
  kinds = walkableGround(content).kinds
  graph = compileWalkways(content, kinds)
})

const indexOf = (id: string): number => graph.nodes.findIndex(node => node.id === id)
const edgeOf = (from: string, to: string): WalkEdge | undefined =>
  graph.edges.find(edge => edge.from === indexOf(from) && edge.to === indexOf(to))

test('covers the palace', () => {
  expect(graph.nodes.length).toBeGreaterThanOrEqual(380)
  expect(graph.edges.length).toBeGreaterThanOrEqual(450)
  expect(content.walkways?.map(({ id }) => id)).toEqual([
    'imperial-garden',
    'inner-axis',
    'ningshou-quarter',
    'outer-axis',
    'outer-east',
    'outer-west',
    'six-eastern-palaces',
    'six-western-palaces',
  ])
  const open = content.places.filter(({ status }) => status === 'open').map(({ id }) => id)
  const met = new Set(stepFreePlaces(content, graph, kinds).flatMap(({ id, node }) => (node ? [id] : [])))
  expect(open.filter(id => !met.has(id))).toEqual([])
})

test('lengths are those of the lines', () => {
  for (const { line, lengthMeters } of graph.edges) {
    const walked = line.reduce(
      (sum, point, i) => sum + (i > 0 ? distanceMeters(line[i - 1] ?? point, point) : 0),
      0,
    )
    expect(Math.abs(walked - lengthMeters)).toBeLessThan(0.1 + lengthMeters / 200)
  }
})

test('one enters by the south gate only and does not come back in', () => {
  const inside = reachable(graph, [indexOf('wumen-square')])
  expect(inside.size).toBe(graph.nodes.length)
  for (const exit of ['shenwumen-outside', 'donghuamen-outside'])
    expect([...reachable(graph, [indexOf(exit)])].map(index => graph.nodes[index]?.landmark)).not.toContain(
      'taihedian',
    )
  expect(reachable(graph, [indexOf('wumen-court-east')]).has(indexOf('wumen-tickets'))).toBe(false)
  expect(edgeOf('zhenshunmen-south', 'zhenshunmen-north')).toMatchObject({
    oneWay: true,
    ticket: 'zhenbaoguan',
  })
})

test('a ticket is asked for inside the galleries and nowhere else', () => {
  const free = reachable(graph, [indexOf('wumen-square')], ({ ticket }) => ticket === null)
  const behind = graph.nodes.filter((_, index) => !free.has(index)).map(({ landmark }) => landmark)
  expect(behind).toEqual(expect.arrayContaining(['huangjidian', 'leshoutang', 'fengxiandian']))
  expect(behind).not.toContain('jianting')
  expect(behind).not.toContain('zhongcuigong')
})

test('steps are said, estimated or not known', () => {
  expect(edgeOf('taihedian-east-foot', 'taihedian-east-top')).toMatchObject({
    stepsUp: 54,
    stepsDown: 0,
    kind: 'stairs',
  })
  expect(edgeOf('guangchang-northeast', 'zhongzuomen-south')).toMatchObject({ stepsUp: null, kind: 'ramp' })
  expect(edgeOf('xiehemen-west', 'xiehemen-east')).toMatchObject({ stepsUp: null, thresholdMeters: null })
  expect(edgeOf('guangchang-south', 'guangchang-middle')).toMatchObject({
    stepsUp: 0,
    stepsDown: 0,
    thresholdMeters: 0,
  })
  const stairs = content.walkways?.flatMap(({ edges }) => edges.filter(({ kind }) => kind === 'stairs')) ?? []
  expect(stairs.filter(({ stepsEstimated }) => !stepsEstimated)).toEqual([])
})

test('shade is that of roofs and crowns', () => {
  expect(edgeOf('wumen-middle-south', 'wumen-middle-north')?.shade).toBeGreaterThan(0.6)
  expect(edgeOf('guangchang-south', 'guangchang-middle')?.shade).toBe(0)
  expect(edgeOf('tihedian-front', 'tihedian-back')?.shade).toBe(1)
})

test('comes back from its packed form', () => {
  const packed = packWalkGraph(graph)
  expect(walkGraphSchema.parse(JSON.parse(JSON.stringify(packed)))).toEqual(packed)
  const back = unpackWalkGraph(packed)
  expect(back.edges.map(({ line: _line, ...rest }) => rest)).toEqual(
    graph.edges.map(({ line: _line, ...rest }) => rest),
  )
  back.edges.forEach(({ line }, i) => {
    expect(line).toHaveLength(graph.edges[i]?.line.length ?? 0)
    line.forEach((point, k) =>
      expect(distanceMeters(point, graph.edges[i]?.line[k] ?? [0, 0])).toBeLessThan(0.02),
    )
  })
  expect(gzipSync(JSON.stringify(packed)).length).toBeLessThan(25_000)
})

test('refuses what it cannot read', () => {
  const packed = packWalkGraph(graph)
  expect(() => unpackWalkGraph({ ...packed, version: 2 as 1 })).toThrow('version is 2, expected 1')
  expect(() => unpackWalkGraph({ ...packed, nodes: packed.nodes.slice(0, 3) })).toThrow(/joins nodes .* of 3/)
})

test('the authored form is refused where it contradicts itself', () => {
  const file = (edge: object): boolean =>
    walkwayFileSchema.safeParse({
      id: 'x',
      sources: ['osm'],
      nodes: [
        { id: 'a', u: 0, v: 0 },
        { id: 'b', u: 5, v: 0 },
      ],
      edges: [{ from: 'a', to: 'b', kind: 'court', accuracyMeters: 3, ...edge }],
    }).success
  expect(file({ level: true })).toBe(true)
  expect(file({ level: true, kind: 'gate' })).toBe(false)
  expect(file({ level: true, stepsUp: 2, stepsDown: 0 })).toBe(false)
  expect(file({ stepsUp: 2 })).toBe(false)
  expect(file({ stepsEstimated: true })).toBe(false)
  expect(file({ lengthMeters: 5 })).toBe(false)
  expect(file({ hours: 'Tu-Su 08:30-16:00' })).toBe(true)
  expect(file({ hours: 'in the mornings' })).toBe(false)
  expect(file({ hours: 'galleries' })).toBe(true)
})

test('the checks keep the hours of their ticket, the entrance those of admission', () => {
  const { rules } = toHoursView(content.operations)
  const ruleOf = (ticket: 'admission' | 'zhenbaoguan') =>
    rules.find(({ tickets }) => tickets.includes(ticket))?.hours
  const hoursAt = (from: string, to: string) => {
    const id = (node: number) => graph.nodes[node]?.id
    return graph.edges.find(edge => id(edge.from) === from && id(edge.to) === to)?.hours
  }
  expect(hoursAt('xiqingmen-west', 'xiqingmen-east')).toBe(ruleOf('zhenbaoguan'))
  expect(hoursAt('wumen-middle-south', 'wumen-middle-north')).toBe(ruleOf('admission'))
  expect(ruleOf('zhenbaoguan')).toContain('last entry 16:00')
  expect(hoursAt('guangchang-south', 'guangchang-middle')).toBeNull()
})

/**
 * What is known today. A place moves up when someone has measured a gate or a slope on its way, and down when a step
 * is found; all other open places have a flight, counted or estimated, on every drawn way.
 */
const STEP_FREE = {
  yes: {
    wumen: 'wheelchairs go through the middle passage since 2024; the square on both sides is level',
  },
  unknown: {
    bingjiao: 'by the western slope of Xihe Gate and the road of the locust trees; nobody has measured them',
    chengguangmen: 'as the Imperial Garden, by the gates beside it',
    cininggonghuayuan: 'by Changxin and Lansheng gates, whose thresholds are not known',
    donghuamen: 'by Xiehe Gate: slopes without steps, a threshold not known',
    duanhongqiao: 'by Xihe Gate: slopes without steps, a threshold not known',
    houyoumen: 'mapped slopes, whether they have steps is not known',
    houzuomen: 'mapped slopes, whether they have steps is not known',
    huangjimen: 'by Xiqing Gate, whose slopes have no steps and whose threshold is not known',
    jianting: 'by Xiehe Gate and the lane north of it; nobody has measured them',
    jingyunmen: 'mapped as one plane too flat for a flight',
    longzongmen: 'as Jingyun Gate, or from the west side',
    neijinshuiqiao: 'no steps on the bridges, their ends are not measured',
    neiyoumen: 'from the square before the inner court, which has slopes at its four corners',
    rijingmen: 'from the lane on the east; the steps on the west are mapped',
    shenwumen: 'by the lanes of the inner court, or outside along the moat from the east gate',
    shibahuai: 'by Xihe Gate and Duanhong Bridge',
    shunzhenmen: 'by the lanes of the inner court and the Imperial Garden',
    'taihedian-guangchang': 'by Zhaode Gate, of which nothing is known',
    tianjie: 'by the slopes of the gates at its corners',
    tianyimen: 'by the lanes of the inner court and the Imperial Garden',
    tihedian: 'by the western lanes and their gates; the passage through the hall is another matter',
    tiyuandian: 'by the western lanes and their gates; the passage through the hall is another matter',
    xiehemen: 'a ribbed slope without steps, a threshold not known',
    xihemen: 'a ribbed slope without steps, a threshold not known',
    xiqingmen: 'by Xiehe Gate and the Archery Pavilion; nobody has measured the lane',
    yangxinmen: 'by the western lanes, whose gates have thresholds that are not known',
    yanxigong: 'by the eastern lanes, whose gates have thresholds that are not known',
    yuehuamen: 'from the lane on the west; the steps on the east are mapped',
  },
} as const

test('places without steps are those of the table', () => {
  const places = stepFreePlaces(content, graph, kinds)
  for (const answer of ['yes', 'unknown'] as const)
    expect(places.filter(({ stepFree }) => stepFree === answer).map(({ id }) => id)).toEqual(
      Object.keys(STEP_FREE[answer]).sort(),
    )
  expect(places.filter(({ stepFree }) => stepFree === 'no').length).toBeGreaterThan(40)
})

test('an edge is step-free only when all three are known to be 0', () => {
  const [edge] = graph.edges
  if (!edge) throw new Error('no edges')
  const of = (more: Partial<WalkEdge>): string =>
    edgeStepFree({ ...edge, stepsUp: 0, stepsDown: 0, thresholdMeters: 0, ...more })
  expect(of({})).toBe('yes')
  expect(of({ thresholdMeters: null })).toBe('unknown')
  expect(of({ stepsUp: null, stepsDown: 3 })).toBe('no')
  expect(of({ thresholdMeters: 0.1 })).toBe('no')
})
