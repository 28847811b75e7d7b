import { fold, numberIn, search, type Searchable } from '@/core/search/search'

const thing = (
  id: string,
  zh: string,
  pinyin: string,
  en: string,
  importance = 2,
  aliases: string[] = [],
  extra = '',
): Searchable => ({ id, names: { zh, pinyin, en, aliases }, importance, extra })

const THINGS = [
  thing('taihedian', '太和殿', 'Tàihé Diàn', 'Hall of Supreme Harmony', 1, ['金銮殿', 'Throne Hall']),
  thing('taihemen', '太和门', 'Tàihé Mén', 'Gate of Supreme Harmony', 2),
  thing('zhonghedian', '中和殿', 'Zhōnghé Diàn', 'Hall of Central Harmony', 2),
  thing('qianqinggong', '乾清宫', 'Qiánqīng Gōng', 'Palace of Heavenly Purity', 1),
  thing('nvhuang', '女娲庙', 'Nǚwā Miào', 'Shrine of Nüwa', 5, [], 'a small shrine with a stone stair'),
]
const ids = (text: string) => search(THINGS, text).map(({ item }) => item.id)

describe('search by Chinese names', () => {
  it('finds characters anywhere in a name, those at its start first', () => {
    expect(ids('太和')).toEqual(['taihedian', 'taihemen'])
    expect(ids('和殿')).toEqual(['taihedian', 'zhonghedian'])
    expect(ids('殿')).not.toContain('taihemen')
  })

  it('finds an alias, but below a name that says the same', () => {
    expect(ids('金銮')).toEqual(['taihedian'])
    const rivals = [
      thing('a', '东阁', 'Dōng Gé', 'East', 2, ['西阁']),
      thing('b', '西阁', 'Xī Gé', 'West', 2),
    ]
    expect(search(rivals, '西阁').map(({ item }) => item.id)).toEqual(['b', 'a'])
  })
})

describe('search by pinyin', () => {
  it.each(['Tàihé Diàn', 'taihe dian', 'taihedian', 'TAIHEDIAN', ' tai he dian ', 'tàihédiàn'])(
    'finds 太和殿 by “%s” first',
    text => expect(ids(text)[0]).toBe('taihedian'),
  )

  it('takes u and ü for each other', () => {
    expect(ids('nüwa')[0]).toBe('nvhuang')
    expect(ids('nuwa')[0]).toBe('nvhuang')
  })

  it.each([
    ['thd', 'taihedian'],
    ['thm', 'taihemen'],
    ['zhd', 'zhonghedian'],
    ['qqg', 'qianqinggong'],
    ['th', 'taihedian'],
  ])('finds by the initials %s', (text, id) => expect(ids(text)[0]).toBe(id))

  it('puts whole initials before the beginning of longer ones, even of a landmark', () => {
    const rivals = [
      thing('longer', '太和殿门', 'Tàihé Diànmén', 'A', 1),
      thing('whole', '体和殿', 'Tǐhé Diàn', 'B', 5),
    ]
    expect(search(rivals, 'thd').map(({ item }) => item.id)).toEqual(['whole', 'longer'])
  })

  it('does not read one letter as an initial', () => {
    expect(search([thing('x', '日晷', 'Rìguǐ', 'Sundial')], 'g')[0]?.score ?? 0).toBeGreaterThan(0)
    expect(search([thing('x', '日晷', 'Rìguǐ', '-')], 'q')).toEqual([])
  })
})

describe('search by English words', () => {
  it('finds a phrase, a part of it, and words in any order', () => {
    expect(ids('Hall of Supreme Harmony')[0]).toBe('taihedian')
    expect(ids('heavenly')).toEqual(['qianqinggong'])
    expect(ids('harmony hall').sort()).toEqual(['taihedian', 'zhonghedian'])
    expect(ids('throne')).toEqual(['taihedian'])
  })

  it('finds what is only in the summary last', () => {
    expect(ids('stair')).toEqual(['nvhuang'])
    const both = [
      thing('summary', '甲', 'Jiǎ', 'A', 1, [], 'beside the dragon wall'),
      thing('name', '乙', 'Yǐ', 'Dragon', 5),
    ]
    expect(search(both, 'dragon').map(({ item }) => item.id)).toEqual(['name', 'summary'])
  })
})

describe('ranking', () => {
  it('scores exact over beginning over middle', () => {
    const [exact, beginning, middle] = ['tai', 'taihe', 'dataihe'].map(en => [thing(en, '一', 'Yī', en, 2)])
    const scoreOf = (items: Searchable[] | undefined) => search(items ?? [], 'tai')[0]?.score ?? 0
    expect(scoreOf(exact)).toBeGreaterThan(scoreOf(beginning))
    expect(scoreOf(beginning)).toBeGreaterThan(scoreOf(middle))
  })

  it('breaks ties by importance, then id, whatever the order of the list', () => {
    const same = [thing('c', '井', 'Jǐng', 'Well', 4), thing('b', '井', 'Jǐng', 'Well', 3)]
    const all = [...same, thing('a', '井', 'Jǐng', 'Well', 4)]
    for (const list of [all, [...all].reverse()])
      expect(search(list, '井').map(({ item }) => item.id)).toEqual(['b', 'a', 'c'])
  })

  it('gives everything by importance for an empty query, and for one of signs only', () => {
    const byRank = ['qianqinggong', 'taihedian', 'taihemen', 'zhonghedian', 'nvhuang']
    for (const text of ['', '   ', '！？·', '💡']) expect(ids(text)).toEqual(byRank)
  })

  it('leaves the list it was given as it was', () => {
    const before = THINGS.map(({ id }) => id)
    search(THINGS, '殿')
    expect(THINGS.map(({ id }) => id)).toEqual(before)
  })
})

describe('hostile input', () => {
  it.each(['(', '[a-z', '\\', '.*', '$^', '__proto__', '<script>', '\u0000', '\ud800'])(
    'does not throw on “%s”',
    text => expect(() => search(THINGS, text)).not.toThrow(),
  )

  it('treats signs of patterns as signs, not as patterns', () => {
    expect(ids('.*殿')).toEqual(ids('殿'))
    expect(ids('太.殿')).toEqual([])
  })

  it('answers a very long query at once', () => {
    const startMs = performance.now()
    expect(ids('太和殿'.repeat(20_000))).toEqual([])
    expect(performance.now() - startMs).toBeLessThan(1000)
  })

  it('finds nothing in an empty list', () => expect(search([], '太和')).toEqual([]))
})

describe('fold', () => {
  it('keeps letters, digits and Han, without tones, case and signs', () => {
    expect(fold('Tàihé Diàn · 太和殿 1420!')).toBe('taihedian太和殿1420')
    expect(fold('NǙ Lǜ')).toBe('nulu')
    expect(fold('')).toBe('')
  })
})

describe('search by guide number', () => {
  const numbered = [
    { ...thing('shijie', '一百零一阶', 'Yībǎilíngyī Jiē', '101', 1, ['101'], 'no. 101'), number: 7 },
    { ...thing('taihedian', '太和殿', 'Tàihé Diàn', 'Hall of Supreme Harmony', 5), number: 101 },
    { ...thing('wumen', '午门', 'Wǔ Mén', 'Meridian Gate', 1, [], 'built in 1010'), number: 10 },
  ]
  const first = (text: string) => search(numbered, text)[0]?.item.id

  it.each([
    '101',
    '１０１',
    ' 101 ',
    'no. 101',
    'No.101',
    'NO 101',
    '№101',
    '#101',
    '101号',
    '１０１号',
    '101號',
  ])('finds what stands on the sign first: “%s”', text => expect(first(text)).toBe('taihedian'))
  it.each(['第101号', '导览号101', '導覽號 101', '编号：101', 'number 101', 'guide number 101', '0101'])(
    'in words too: “%s”',
    text => expect(first(text)).toBe('taihedian'),
  )

  it('does not take a part of a number for it, nor a number among other words', () => {
    expect(first('10')).toBe('wumen')
    expect(search(numbered, '01').map(({ item }) => item.id)).not.toContain('taihedian')
    expect(['1420年', '101 halls', '太和殿101', '', '号', 'no.', '12345'].map(numberIn)).toEqual(
      Array.from({ length: 7 }, () => null),
    )
  })

  it('finds nothing for a number that nothing has, in figures of any width', () => {
    for (const text of ['555', '５５５', '555号']) expect(search(numbered, text)).toEqual([])
  })

  it('puts places before numbers that only their words have', () => {
    expect(search(numbered, '101').map(({ item }) => item.id)).toEqual(['taihedian', 'shijie', 'wumen'])
  })
})
