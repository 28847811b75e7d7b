import { commandIn, EAR_WANTS } from '@/core/ear/commands'

test.each([
  ['我在哪里？', { do: 'where' }],
  ['我現在在哪', { do: 'where' }],
  ['wǒ zài nǎ lǐ', { do: 'where' }],
  ['Where am I?', { do: 'where' }],
  ['这里有什么', { do: 'tell' }],
  ['這是什麼', { do: 'tell' }],
  ['what is here', { do: 'tell' }],
  ['Tell me about this', { do: 'tell' }],
  ['再多讲一点', { do: 'more' }],
  ['tell me more', { do: 'more' }],
  ['下一站', { do: 'next-stop' }],
  ['xia yi zhan', { do: 'next-stop' }],
  ['暂停', { do: 'pause' }],
  ['继续讲', { do: 'go-on' }],
  ['Please continue.', { do: 'go-on' }],
  ['安静一会儿', { do: 'quiet' }],
  ['Be quiet for a while', { do: 'quiet' }],
  ['再说一遍', { do: 'again' }],
  ['say it again', { do: 'again' }],
  ['带我去洗手间', { do: 'lead-want', want: 'toilet' }],
  ['dai wo qu ce suo', { do: 'lead-want', want: 'toilet' }],
  ['Where is the nearest toilet?', { do: 'lead-want', want: 'toilet' }],
  ['lead me to the exit', { do: 'lead-want', want: 'exit' }],
  ['想坐一会儿', { do: 'lead-want', want: 'seats' }],
  ['带我去', { do: 'lead' }],
  ['带我去太和殿', { do: 'lead-to', name: '太和殿' }],
  ['dài wǒ qù tàihédiàn', { do: 'lead-to', name: 'taihedian' }],
  ['Take me to the Hall of Supreme Harmony', { do: 'lead-to', name: 'hallofsupremeharmony' }],
  ['讲讲九龙壁', { do: 'tell-of', name: '九龙壁' }],
  ['Tell me about the Meridian Gate', { do: 'tell-of', name: 'meridiangate' }],
])('%s', (said, command) => expect(commandIn(said)).toEqual(command))

test.each(['', '   ', '……', '今天天气', 'abracadabra'])('nothing is made of “%s”', said =>
  expect(commandIn(said)).toBeNull(),
)

it('takes halls whose names are near to a command for halls', () => {
  expect(commandIn('带我去乾清宫')).toEqual({ do: 'lead-to', name: '乾清宫' })
  expect(commandIn('Lead me to the Palace of Tranquil Longevity')).toEqual({
    do: 'lead-to',
    name: 'palaceoftranquillongevity',
  })
})

it('knows each want in both languages', () => {
  const said = {
    toilet: ['卫生间', 'toilet'],
    exit: ['出口', 'way out'],
    seats: ['休息', 'seat'],
    food: ['吃饭', 'food'],
    help: ['急救', 'first aid'],
  }
  for (const want of EAR_WANTS)
    for (const words of said[want]) expect(commandIn(words)).toEqual({ do: 'lead-want', want })
})
