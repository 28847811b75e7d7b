/** What is said and when: one thing at a time, nothing twice, nothing before the visitor's yes. */
import { START_MS, fixesOf, stand } from './smallPalace'
import { SPOTS, Visitor } from './visitor'

const MINUTE = 60

/** Stands before the main hall, where the court's and the hall's brief layers were heard. */
function atMainHall(): Visitor {
  const visitor = Visitor.arrived()
  visitor.stand('mainHall', 20, { everySeconds: 3 })
  for (let i = 0; i < 6; i += 1) visitor.voice('ended')
  expect(visitor.state.speaking).toBeNull()
  return visitor
}

describe('before the visitor agrees', () => {
  it('says nothing, and says why', () => {
    const visitor = new Visitor()
    visitor.stand('mainHall', 40, { everySeconds: 3 })
    expect(visitor.entered).toContain('mainHall')
    expect(visitor.said).toEqual([])
    expect(visitor.verdicts('mainHall')).toEqual(['entered', 'not-allowed'])
  })

  it('speaks of where one stands once they do', () => {
    const visitor = new Visitor()
    visitor.stand('pavilion', 20, { everySeconds: 3 })
    visitor.act({ do: 'allow' })
    expect(visitor.said).toHaveLength(1)
    visitor.voice('ended')
    expect(visitor.said.map(line => line.split(' ')[0]).sort()).toEqual(['garden', 'pavilion'])
  })

  it('falls silent when they forbid it, but for what they chose by hand', () => {
    const visitor = Visitor.arrived()
    visitor.tell('mainHall')
    expect(visitor.act({ do: 'forbid' })).toContainEqual({ kind: 'stop' })
    visitor.act({ do: 'play', placeId: 'gate', layer: 'brief' })
    expect(visitor.act({ do: 'forbid' })).toEqual([])
    expect(visitor.state.speaking?.placeId).toBe('gate')
  })
})

describe('coming back', () => {
  const leaveFor = (visitor: Visitor, seconds: number): void => {
    visitor.stand('garden', seconds, { everySeconds: 10 })
    visitor.voice('ended')
    visitor.voice('ended')
    visitor.stand('mainHall', 40, { everySeconds: 3 })
    visitor.voice('ended')
    visitor.voice('ended')
  }

  it('does not speak again', () => {
    const visitor = atMainHall()
    leaveFor(visitor, 25 * MINUTE)
    expect(visitor.entered.filter(placeId => placeId === 'mainHall')).toHaveLength(2)
    expect(visitor.verdicts('mainHall')).toContain('told-before')
    expect(new Set(visitor.said).size).toBe(visitor.said.length)
  })

  it.each([
    [25, 1],
    [10, 0],
  ])('after %d minutes, when the visitor wants that, speaks %d times more', (minutes, more) => {
    const visitor = atMainHall()
    visitor.act({ do: 'again', allowed: true })
    const before = visitor.said.filter(line => line.startsWith('mainHall')).length
    leaveFor(visitor, minutes * MINUTE)
    expect(visitor.said.filter(line => line.startsWith('mainHall'))).toHaveLength(before + more)
  })

  it('speaks again on a new visit', () => {
    const visitor = atMainHall()
    const before = visitor.said.length
    expect(visitor.said.join()).toContain('mainHall')
    visitor.act({ do: 'afresh' })
    leaveFor(visitor, MINUTE)
    expect(visitor.said.slice(before).join()).toContain('mainHall')
  })
})

describe('quiet', () => {
  it('lets the sentence end, says nothing meanwhile, and speaks of where one stands after it', () => {
    const visitor = Visitor.arrived()
    visitor.tell('eastHall')
    const { item } = visitor.of('say')[0] ?? { item: -1 }
    expect(visitor.act({ do: 'quiet', forMs: 5 * MINUTE * 1000 })).toContainEqual({
      kind: 'finish-sentence',
      item,
    })
    visitor.voice('ended')
    const before = visitor.said.length
    visitor.stand('pavilion', 2 * MINUTE, { everySeconds: 10 })
    expect(visitor.entered).toContain('pavilion')
    expect(visitor.said).toHaveLength(before)
    expect(visitor.verdicts('pavilion')).toContain('quiet')
    visitor.wait(4 * MINUTE)
    expect(visitor.said.length).toBeGreaterThan(before)
    expect(visitor.of('say').pop()?.placeId).toMatch(/garden|pavilion/)
  })

  it('ends as well when the time is first told by a fix', () => {
    const visitor = Visitor.arrived()
    visitor.act({ do: 'quiet', forMs: 30_000 })
    visitor.follow(fixesOf([stand(SPOTS.pavilion, 45)], { startMs: START_MS + 1000 }))
    expect(visitor.said.length).toBeGreaterThan(0)
  })

  it('ends by the visitor’s word', () => {
    const visitor = Visitor.arrived()
    visitor.act({ do: 'quiet', forMs: 3600_000 })
    visitor.stand('pavilion', 20, { everySeconds: 3 })
    expect(visitor.said).toEqual([])
    visitor.act({ do: 'quiet', forMs: 0 })
    expect(visitor.said).toHaveLength(1)
  })
})

describe('the queue', () => {
  it('waits for the voice and is looked at again: what was passed is dropped', () => {
    const visitor = Visitor.arrived()
    visitor.act({ do: 'play', placeId: 'mainHall', layer: 'deep' })
    visitor.walk(
      [
        [-20, 0],
        [25, 0],
        [25, -50],
      ],
      {},
    )
    visitor.stand('garden', 30, { everySeconds: 3 })
    expect(visitor.verdicts('gate')).toContain('queued')
    expect(visitor.said).toEqual(['mainHall deep'])
    visitor.voice('ended')
    expect(visitor.verdicts('gate')).toContain('passed')
    expect(visitor.said.join()).not.toContain('gate')
    expect(visitor.said).toHaveLength(2)
    expect(visitor.said[1]).toMatch(/^garden/)
  })

  it('keeps the stop of a followed tour before what is merely nearby', () => {
    const visitor = Visitor.arrived()
    visitor.act({ do: 'play', placeId: 'gate', layer: 'standard' })
    visitor.tell('garden')
    visitor.act({ do: 'follow', placeIds: ['pavilion'] })
    visitor.tell('pavilion')
    expect(visitor.state.queue.map(({ placeId, priority }) => `${placeId} ${priority}`)).toEqual([
      'pavilion tour',
      'garden nearby',
    ])
    visitor.voice('ended')
    expect(visitor.said[1]).toBe('pavilion standard')
  })

  it('keeps a landmark before a detail that came first', () => {
    const visitor = Visitor.arrived()
    visitor.act({ do: 'play', placeId: 'gate', layer: 'standard' })
    visitor.act({ do: 'here', position: [0, 0], placeId: 'pavilion', by: 'sign' })
    visitor.stand('pavilion', 30, { everySeconds: 3 })
    expect(visitor.state.queue.map(({ placeId }) => placeId)).toEqual(['garden', 'pavilion'])
  })

  it('goes on with the next when the voice fails', () => {
    const visitor = Visitor.arrived()
    visitor.stand('pavilion', 15, { everySeconds: 3 })
    expect(visitor.said).toHaveLength(1)
    visitor.voice('failed')
    expect(new Set(visitor.said.map(line => line.split(' ')[0]))).toEqual(new Set(['garden', 'pavilion']))
  })

  it('goes on with the next when the visitor skips', () => {
    const visitor = Visitor.arrived()
    visitor.stand('pavilion', 15, { everySeconds: 3 })
    const events = visitor.act({ do: 'skip' })
    expect(events[0]).toEqual({ kind: 'stop' })
    expect(events[1]).toMatchObject({ kind: 'say' })
    expect(visitor.state.speaking?.placeId).toBe(visitor.of('say')[1]?.placeId)
  })

  it('waits while the visitor pauses, and goes on after', () => {
    const visitor = Visitor.arrived()
    visitor.tell('mainHall')
    const first = visitor.said.length
    expect(visitor.act({ do: 'pause' })).toEqual([{ kind: 'pause' }])
    visitor.stand('garden', 2 * MINUTE, { everySeconds: 5 })
    expect(visitor.said).toHaveLength(first)
    expect(visitor.act({ do: 'resume' })).toContainEqual({ kind: 'resume' })
    visitor.voice('ended')
    expect(visitor.said.length).toBeGreaterThan(first)
  })

  it('does not hear of items that are not being said', () => {
    const visitor = Visitor.arrived()
    visitor.tell('mainHall')
    const { state } = visitor
    visitor.voice('ended', 77)
    visitor.voice('failed', -1)
    expect(visitor.state).toEqual(state)
  })
})

describe('a followed tour', () => {
  it('is silent off its stops', () => {
    const visitor = Visitor.arrived()
    visitor.act({ do: 'follow', placeIds: ['gate', 'garden'] })
    visitor.stand('mainHall', MINUTE, { everySeconds: 3 })
    expect(visitor.entered).toContain('mainHall')
    expect(visitor.said).toEqual([])
    expect(visitor.verdicts('mainHall')).toEqual(['entered', 'off-tour'])
  })

  it('tells its stops’ standard layer, and knows which were reached', () => {
    const visitor = Visitor.arrived()
    visitor.act({ do: 'follow', placeIds: ['gate', 'garden'] })
    visitor.tell('gate')
    expect(visitor.said).toEqual(['gate standard'])
    expect(visitor.state.reached).toEqual(['gate'])
  })

  it('begins with the stop one stands at', () => {
    const visitor = new Visitor()
    visitor.stand('mainHall', 20, { everySeconds: 3 })
    visitor.act({ do: 'allow' })
    visitor.act({ do: 'stop' })
    visitor.act({ do: 'follow', placeIds: ['court', 'mainHall', 'gate'] })
    expect(visitor.state.reached).toEqual(['court', 'mainHall'])
  })

  it('speaks of the stop one stands at when it was not told', () => {
    const visitor = Visitor.arrived()
    visitor.act({ do: 'follow', placeIds: ['gate'] })
    visitor.stand('mainHall', 20, { everySeconds: 3 })
    expect(visitor.said).toEqual([])
    visitor.act({ do: 'follow', placeIds: ['mainHall', 'gate'] })
    expect(visitor.said).toEqual(['mainHall standard'])
  })
})

describe('layers', () => {
  it('are brief for who walks in', () => {
    const visitor = Visitor.arrived()
    visitor.walk([SPOTS.approach, SPOTS.mainHall], {})
    expect(visitor.said[0]).toBe('court brief')
    visitor.voice('ended')
    expect(visitor.said[1]).toBe('mainHall brief')
  })

  it('are standard for who stayed until it was their turn', () => {
    const visitor = Visitor.arrived()
    visitor.act({ do: 'play', placeId: 'gate', layer: 'standard' })
    visitor.stand('mainHall', 40, { everySeconds: 3 })
    visitor.voice('ended')
    expect(visitor.said[1]).toMatch(/ standard$/)
  })

  const heardBrief = (): Visitor => {
    const visitor = Visitor.arrived()
    visitor.act({ do: 'follow', placeIds: null })
    visitor.tell('eastHall')
    for (; visitor.state.speaking && visitor.state.speaking.placeId !== 'eastHall';) visitor.voice('ended')
    expect(visitor.said).toContain('eastHall brief')
    visitor.stand('eastHall', 18, { everySeconds: 3 })
    return visitor
  }

  it('follow on from brief to standard for who stays', () => {
    const visitor = heardBrief()
    expect(visitor.said).not.toContain('eastHall standard')
    for (; visitor.state.speaking && visitor.state.speaking.layer === 'brief';) visitor.voice('ended')
    expect(
      visitor.said.filter(line => line === 'court standard' || line === 'eastHall standard'),
    ).toHaveLength(1)
  })

  it('do not follow on after a stop', () => {
    const visitor = heardBrief()
    const before = visitor.said.length
    visitor.act({ do: 'stop' })
    visitor.stand('eastHall', MINUTE, { everySeconds: 3 })
    expect(visitor.said).toHaveLength(before)
  })

  it('do not follow on for who walks on', () => {
    const visitor = Visitor.arrived()
    visitor.walk(
      [
        [34, -50],
        [34, -10],
      ],
      { everySeconds: 3 },
    )
    expect(visitor.said).toEqual(['garden brief'])
    visitor.voice('ended')
    visitor.walk(
      [
        [34, -10],
        [34, 38],
      ],
      { everySeconds: 3 },
    )
    expect(visitor.present).toContain('garden')
    expect(visitor.said).not.toContain('garden standard')
  })
})

describe('the visitor’s hand', () => {
  const heard = (): Visitor => {
    const visitor = Visitor.arrived()
    for (const placeId of ['gate', 'garden', 'mainHall']) {
      visitor.act({ do: 'play', placeId, layer: 'brief' })
      visitor.voice('ended')
    }
    return visitor
  }

  it('plays at once, into whatever speaks, also what was told', () => {
    const visitor = Visitor.arrived()
    visitor.tell('mainHall')
    for (let i = 0; i < 2; i += 1)
      expect(visitor.act({ do: 'play', placeId: 'gate', layer: 'deep' })).toEqual([
        expect.objectContaining({ kind: 'say', placeId: 'gate', layer: 'deep', priority: 'hand' }),
      ])
    expect(visitor.act({ do: 'play', placeId: 'nowhere', layer: 'brief' })).toEqual([])
  })

  it('plays the last again', () => {
    const visitor = heard()
    visitor.act({ do: 'replay' })
    expect(visitor.said.slice(3)).toEqual(['mainHall brief'])
  })

  it('goes back one by one', () => {
    const visitor = heard()
    visitor.act({ do: 'previous' })
    visitor.act({ do: 'previous' })
    expect(visitor.said.slice(3)).toEqual(['garden brief', 'gate brief'])
  })

  it('asks for more, layer after layer, and no further', () => {
    const visitor = heard()
    visitor.act({ do: 'more' })
    visitor.act({ do: 'more' })
    visitor.act({ do: 'more' })
    expect(visitor.said.slice(3)).toEqual(['mainHall standard', 'mainHall deep'])
  })

  it('does nothing where there is nothing to go back to', () => {
    const visitor = Visitor.arrived()
    for (const act of ['replay', 'previous', 'more', 'skip', 'stop', 'pause', 'resume'] as const)
      expect(visitor.act({ do: act })).toEqual([])
  })
})

describe('a story whose place was left', () => {
  const storyOf = (placeId: 'eastHall' | 'mainHall', byHand: boolean): Visitor => {
    const visitor = Visitor.arrived()
    visitor.act({ do: 'follow', placeIds: ['mainHall', 'garden'] })
    if (byHand) visitor.act({ do: 'play', placeId, layer: 'standard' })
    else visitor.tell(placeId)
    expect(visitor.said).toEqual([`${placeId} standard`])
    return visitor
  }

  it('ends with its sentence when another one waits', () => {
    const visitor = storyOf('mainHall', false)
    visitor.stand('garden', 40, { everySeconds: 3 })
    expect(visitor.left).toContain('mainHall')
    expect(visitor.of('finish-sentence')).toHaveLength(1)
    expect(visitor.said).toHaveLength(1)
    visitor.voice('ended')
    expect(visitor.said[1]).toBe('garden standard')
  })

  it('is told to its end when nothing waits', () => {
    const visitor = storyOf('mainHall', false)
    visitor.stand('lane', 60, { everySeconds: 3 })
    expect(visitor.left).toContain('mainHall')
    expect(visitor.of('finish-sentence')).toEqual([])
  })

  it('is told to its end when the visitor is still there', () => {
    const visitor = Visitor.arrived()
    visitor.act({ do: 'follow', placeIds: ['garden', 'pavilion'] })
    visitor.tell('garden')
    visitor.stand('pavilion', 40, { everySeconds: 3 })
    expect(visitor.state.queue).toHaveLength(1)
    expect(visitor.of('finish-sentence')).toEqual([])
  })

  it('is told to its end when it was chosen by hand', () => {
    const visitor = storyOf('mainHall', true)
    visitor.stand('garden', 60, { everySeconds: 3 })
    expect(visitor.state.queue).toHaveLength(1)
    expect(visitor.of('finish-sentence')).toEqual([])
  })
})
