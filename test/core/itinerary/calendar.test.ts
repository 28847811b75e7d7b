import { calendarOf, type CalendarEntry } from '@/core/itinerary/calendar'

const entry: CalendarEntry = {
  uid: 'a@b',
  title: '故宫导览; 上午, 三个人',
  text: '10:40 午门\n10:51 太和门 \\ 一直走',
  place: '午门',
  url: 'https://example.org/plan/1_x\r\nX-EVIL:1',
  startMs: Date.UTC(2026, 4, 13, 2, 40),
  endMs: Date.UTC(2026, 4, 13, 5, 0),
  alarmMinutes: 60,
  position: [116.391, 39.913],
}

test('an entry that calendars read: UTC times, escaped text, an alarm', () => {
  const text = calendarOf([entry], Date.UTC(2026, 4, 1, 0, 0), 'zh')
  const lines = text.replace(/\r\n /g, '').split('\r\n')
  expect(lines).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Forbidden City guide//visit plan//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:a@b',
    'DTSTAMP:20260501T000000Z',
    'DTSTART:20260513T024000Z',
    'DTEND:20260513T050000Z',
    'SUMMARY:故宫导览\\; 上午\\, 三个人',
    'DESCRIPTION:10:40 午门\\n10:51 太和门 \\\\ 一直走',
    'LOCATION:午门',
    'GEO:39.913000;116.391000',
    'URL:https://example.org/plan/1_xX-EVIL:1',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:故宫导览\\; 上午\\, 三个人',
    'TRIGGER:-PT60M',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

test('long lines are folded at 75 octets, never inside a character', () => {
  const text = calendarOf([{ ...entry, text: '珍宝馆与钟表馆'.repeat(40) }], 0, 'zh')
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(text.replace(/\r\n /g, '')).toContain('珍宝馆与钟表馆'.repeat(40))
  expect(text).not.toContain('\uFFFD')
})
