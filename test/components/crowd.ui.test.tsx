/** @jest-environment-options {"customExportConditions": ["require", "node"]} */
import { fireEvent, screen } from '@testing-library/react'
import type { Bundle, Lang } from '@/content/bundle-types'
import type { CrowdReports } from '@/core/crowd/report'
import { realBundles } from '../helpers/bundle'
import { PROGRAM_TALK, renderPanel, wordsOnScreen } from '../helpers/panel'

let bundles: Record<Lang, Bundle>
beforeAll(async () => {
  bundles = await realBundles()
})
/** A Wednesday in May, by Beijing's clock. */
const at = (hour: number, minute = 0): number => Date.UTC(2026, 4, 13, hour - 8, minute)
const shown = () => document.getElementById('crowd')
const place = (id: string, nowMs: number, lang: Lang = 'zh', more: object = {}) =>
  renderPanel({ view: { kind: 'place', id }, bundle: bundles[lang], nowMs, ...more })
const mine = (nowMs: number, lang: Lang = 'zh', more: object = {}) =>
  renderPanel({ view: { kind: 'mine' }, bundle: bundles[lang], nowMs, ...more })
const REPORTS: CrowdReports = {
  generatedMs: at(11, 20),
  validUntilMs: at(11, 40),
  areas: [
    { id: 'axis', level: 1, waitMinutes: null },
    { id: 'palace', level: 2, waitMinutes: 12 },
  ],
}

describe('a place', () => {
  it.each<[Lang, string, string]>([
    ['zh', '预计拥挤', '按以往规律估计，不是当天人数'],
    ['zh-Hant', '預計擁擠', '按以往規律估計，不是當天人數'],
    ['en', 'Expected: packed', 'An estimate from what is usual, not a count of today'],
  ])('says what is expected now, and that it is an estimate, %s', (lang, line, basis) => {
    place('taihedian', at(11), lang)
    expect(shown()).toHaveTextContent(line)
    expect(shown()).toHaveTextContent(basis)
    expect(wordsOnScreen()).not.toMatch(PROGRAM_TALK)
  })

  it('has a bar for each hour that is open, this hour marked', () => {
    place('taihedian', at(11, 59))
    const hours = Array.from(document.querySelectorAll('.crowd__hour'), hour => hour.textContent)
    expect(hours).toEqual(['8', '9', '10', '11', '12', '13', '14', '15', '16'])
    const now = document.querySelectorAll('.crowd__hour--now')
    expect(Array.from(now, hour => hour.textContent)).toEqual(['11'])
    expect(now[0]?.querySelector('.crowd__bar--4')).not.toBeNull()
  })

  it.each<[Lang, string]>([
    ['zh', '今天预计：8 点到 10 点人多，10 点到 13 点拥挤，13 点到 15 点人多，15 点到 17 点平常'],
    [
      'en',
      'Expected today: 8 to 10 o’clock busy, 10 to 13 o’clock packed, 13 to 15 o’clock busy, 15 to 17 o’clock as usual',
    ],
  ])('says the bars to who does not see them, %s', (lang, name) => {
    place('taihedian', at(11), lang)
    expect(screen.getByRole('img', { name })).toBeVisible()
  })

  it('of which nothing is known goes by the palace, and says so', () => {
    place('jingrengong', at(11))
    expect(shown()).toHaveTextContent(/^预计人多.*按全宫以往的规律估计，不是当天人数怎么估计的$/)
  })

  it('tells before it opens when most people come, and after it has closed nothing', () => {
    place('taihedian', at(7))
    expect(shown()).toHaveTextContent('今天预计 10 点到 13 点人最多（拥挤）')
    document.body.innerHTML = ''
    place('taihedian', at(17, 30))
    expect(shown()).toBeNull()
  })

  it('says nothing on a day when the palace is shut', () => {
    // a Monday
    place('taihedian', Date.UTC(2026, 4, 11, 3))
    expect(shown()).toBeNull()
  })

  it('says what the museum reports, until it is out of date', () => {
    const { unmount } = place('taihedian', at(11, 30), 'zh', { crowdReports: REPORTS })
    expect(shown()).toHaveTextContent(/^11:20 报告：清静.*说的是这一带；各钟点是估计怎么估计的$/)
    expect(shown()).not.toHaveTextContent('估计，不是当天人数')
    // the hours stay what they were: expected
    expect(screen.getByRole('img', { name: /^今天预计：/ })).toBeVisible()
    unmount()
    place('taihedian', at(11, 40), 'zh', { crowdReports: REPORTS })
    expect(shown()).toHaveTextContent('预计拥挤')
  })
})

describe('why, behind a tap', () => {
  const tap = () => {
    const button = document.getElementById('crowd-why')
    if (!button) throw new Error('crowd-why: expected it below the hours')
    fireEvent.click(button)
  }

  it.each<[Lang, string[]]>([
    [
      'zh',
      [
        '平常日子的这个时候：人多',
        '周日：多 1 级',
        '7月：多 1 级',
        '每天的票有限额',
        '这里和全宫比：多 1 级',
        '差多少是估计',
        '出处：',
      ],
    ],
    [
      'en',
      [
        'This time of an ordinary day: busy',
        'Sunday: 1 level more',
        'tickets of a day are limited',
        'against the whole palace: 1 level more',
        'In five levels: hardly anyone, quiet',
        'Sources: ',
      ],
    ],
  ])('the figures, how sure they are and whose they are, %s', (lang, lines) => {
    place('taihedian', Date.UTC(2026, 6, 12, 3), lang)
    expect(shown()).not.toHaveTextContent(lines[0] ?? '')
    tap()
    for (const line of lines) expect(shown()).toHaveTextContent(line)
    expect(wordsOnScreen()).not.toMatch(PROGRAM_TALK)
    tap()
    expect(shown()).not.toHaveTextContent(lines[0] ?? '')
  })

  it('a place of which nothing is known is not made out to be sure', () => {
    place('jingrengong', at(11))
    tap()
    expect(shown()).toHaveTextContent('没有查到出处，是推想')
    expect(shown()).not.toHaveTextContent('这里和全宫比')
  })

  it('before it opens it explains the fullest hours', () => {
    place('shenwumen', at(7))
    tap()
    expect(shown()).toHaveTextContent('平常日子的这个时候：人多')
    expect(shown()).toHaveTextContent('高峰晚 90 分钟')
  })
})

describe('mine', () => {
  it.each<[Lang, string]>([
    ['zh', '午门安检预计排队约 30 分钟'],
    ['en', 'Security at the Meridian Gate: expect about 30 min'],
  ])('tells of the palace and of the queue at security, %s', (lang, queue) => {
    mine(at(11), lang)
    expect(shown()).toHaveTextContent(queue)
  })

  it('does not speak of a queue whose length is not known', () => {
    mine(at(15))
    expect(shown()).toHaveTextContent('预计清静')
    expect(shown()).not.toHaveTextContent('排队')
  })

  it('says how long one waits where the museum tells, in place of what is expected', () => {
    mine(at(11, 30), 'en', { crowdReports: REPORTS })
    expect(shown()).toHaveTextContent('Reported at 11:20: as usual · about 12 min to wait')
    expect(shown()).not.toHaveTextContent('30 min')
    expect(shown()).toHaveTextContent('report for the whole palace')
  })

  it('shows nothing with content from before there were patterns', () => {
    const { crowds: _crowds, ...old } = bundles.zh
    renderPanel({ view: { kind: 'mine' }, bundle: old as Bundle, nowMs: at(11) })
    expect(shown()).toBeNull()
  })
})
