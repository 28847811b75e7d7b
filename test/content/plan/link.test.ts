import { formatPlan, MAX_CODE, parsePlan, type SharedPlan } from '@/content/plan/link'
import { formatPath, parsePath } from '@/content/paths'

const plan: SharedPlan = {
  wish: {
    date: '2026-05-13',
    enterMinutes: 640,
    leaveMinutes: 780,
    session: 'morning',
    party: ['children', 'pram'],
    interests: ['zhongbiao-zhenbao', 'huayuan-gumu'],
    tickets: ['zhongbiaoguan'],
    exit: 'shenwumen',
    bag: true,
    meal: true,
    moods: ['rain'],
  },
  order: ['wumen', 'cafe-jingyunmen', 'fengxiandian', 'yuhuayuan'],
  locked: ['fengxiandian'],
}
const CODE =
  '1_20260513_1040_1300_mcpkrbl_shenwumen_zhongbiao-zhenbao.huayuan-gumu_wumen.cafe-jingyunmen.fengxiandian!.yuhuayuan'

test('a plan travels in a link and back', () => {
  expect(formatPlan(plan)).toBe(CODE)
  expect(parsePlan(CODE)).toEqual(plan)
  expect(parsePath(`/plan/${CODE}`)).toEqual({ kind: 'plan', plan })
  expect(formatPath({ kind: 'plan', plan })).toBe(`/plan/${CODE}`)
})

test('a bare wish', () => {
  const bare: SharedPlan = {
    wish: { ...plan.wish, session: 'day', party: [], interests: [], tickets: [], exit: null, bag: false, meal: false, moods: [] },
    order: [],
    locked: [],
  }
  expect(formatPlan(bare)).toBe('1_20260513_1040_1300__-_-_-')
  expect(parsePlan(formatPlan(bare))).toEqual(bare)
})

test('the planner itself, with a slash or a query', () => {
  for (const path of ['/plan', '/plan/', '/plan?from=timeline'])
    expect([path, parsePath(path)]).toEqual([path, { kind: 'plan', plan: null }])
})

test.each([
  CODE.replace('1_', '2_'),
  CODE.replace('20260513', '20260231'),
  CODE.replace('1040', '2540'),
  CODE.replace('_1300_', '_1390_'),
  CODE.replace('wumen.', '../wumen.'),
  CODE.replace('wumen.', '<b>.'),
  CODE.replace('wumen.', 'Wumen.'),
  CODE.replace('yuhuayuan', 'yuhuayuan!!'),
  `${CODE}_more`,
  CODE.replace('_wumen', ` _wumen`),
  '',
  '1_______',
  `${CODE}${'.a'.repeat(MAX_CODE)}`,
  CODE.replace('wumen.', Array.from({ length: 61 }, (_, i) => `p${i}.`).join('')),
])('what is no plan is none: %.60s', code => {
  expect(parsePlan(code)).toBeNull()
  expect(parsePath(`/plan/${code}`).kind).toBe(code === '' ? 'plan' : 'missing')
})

test('unknown flags and doubled stops are forgiven, not carried on', () => {
  expect(parsePlan('1_20260513_1040_1300_zzxq_-_-_wumen.wumen.taihedian')).toMatchObject({
    wish: { tickets: ['zhenbaoguan'] },
    order: ['wumen', 'taihedian'],
  })
})
