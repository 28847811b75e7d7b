/** What a visitor may need, over the guide's own content. */
import type { Bundle } from '@/content/bundle-types'
import { wantedOf, WANTS, wantsOf, type Want } from '@/content/wants'
import { shorten } from '@/content/starter'
import { realBundles } from '../helpers/bundle'

let bundle: Bundle
beforeAll(async () => {
  bundle = (await realBundles()).zh
})
const idsOf = (want: Want, of: Bundle = bundle) =>
  wantedOf(of, want)
    .map(({ id }) => id)
    .sort()

it('an exit is a gate out of the palace: each of the rule of ways, and nothing else', () => {
  expect(idsOf('exit')).toEqual(['exit-donghuamen', 'exit-shenwumen'])
  const [way] = bundle.operations.filter(({ kind }) => kind === 'way')
  expect([way?.['entrances'], way?.['exits']]).toEqual([['wumen'], ['shenwumen', 'donghuamen']])
})

it('a gate that is opened as an exit has an answer, even before a service tells of it', () => {
  const operations = bundle.operations.map(operation =>
    operation.kind === 'way' ? { ...operation, exits: ['shenwumen', 'donghuamen', 'xihuamen'] } : operation,
  )
  expect(bundle.halls.some(({ id }) => id === 'xihuamen')).toBe(true)
  expect(idsOf('exit', { ...bundle, operations })).toEqual(['exit-donghuamen', 'exit-shenwumen', 'xihuamen'])
  expect(idsOf('exit', { ...bundle, operations: [] })).toEqual([])
})

it('a nursing room is no toilet for everyone', () => {
  expect(idsOf('toilet')).not.toContain('toilet-muyingshi')
  expect(idsOf('nursing')).toEqual(['toilet-muyingshi'])
})

it('an accessible toilet is one that is known to be', () => {
  const accessible = idsOf('accessible-toilet')
  expect(accessible.length).toBeGreaterThan(0)
  for (const id of accessible) expect(bundle.services.find(other => other.id === id)?.accessible).toBe(true)
  expect(accessible.length).toBeLessThan(idsOf('toilet').length)
})

it('tickets are those of the galleries; the step-free way in is at the gate', () => {
  expect(idsOf('tickets')).toEqual([
    'ticket-check-zhenbaoguan',
    'ticket-check-zhongbiaoguan',
    'tickets-zhenbaoguan',
  ])
  expect(idsOf('step-free')).toEqual(['ticket-check-wumen', 'wheelchair-wumen'])
})

it('what is not known is said: there is no drinking water', () => {
  const { known, unknown } = wantsOf(bundle)
  expect(unknown).toEqual(['water'])
  expect([...known, ...unknown].sort()).toEqual([...WANTS].sort())
  const service = { ...bundle.services[0], id: 'water-x', kind: 'water' } as Bundle['services'][number]
  expect(wantsOf({ ...bundle, services: [...bundle.services, service] }).unknown).toEqual([])
})

it('the short edition answers the same', () => {
  const short = shorten(bundle)
  for (const want of WANTS) expect(idsOf(want, short)).toEqual(idsOf(want))
})
