import { fireEvent, render, screen } from '@testing-library/react'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Keypad } from '@/components/Keypad'
import { wordsOf } from '@/locales'

const words = wordsOf('zh')
const PLACES = new Map([
  [1, { id: 'jiaolou-xinan', name: '西南角楼' }],
  [112, { id: 'taihedian', name: '太和殿' }],
])
const onHere = jest.fn()
const show = () =>
  render(<Keypad words={words} nameOf={number => PLACES.get(number) ?? null} onHere={onHere} />)
const press = (...names: string[]) =>
  names.forEach(name => fireEvent.click(screen.getByRole('button', { name })))
const display = () => document.getElementById('keypad-display')?.textContent
const here = () => screen.queryByRole('button', { name: new RegExp(words.keypadHere) })

beforeEach(() => onHere.mockClear())

it('has twelve named keys in the order of a telephone', () => {
  show()
  expect(screen.getByRole('group', { name: words.keypadTitle })).toBeVisible()
  const names = screen.getAllByRole('button').map(key => key.getAttribute('aria-label'))
  expect(names).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
    '7',
    '8',
    '9',
    words.keypadClear,
    '0',
    words.keypadBack,
  ])
})

it('says what to do, then the place as soon as the number is one', () => {
  show()
  expect(screen.getByRole('status')).toHaveTextContent(words.keypadHint)
  press('1')
  expect(display()).toBe('1西南角楼')
  press('1')
  expect(display()).toBe(`11${words.keypadUnknown(11)}`)
  press('2')
  expect(display()).toBe('112太和殿')
  expect(screen.getByRole('status')).toHaveTextContent('太和殿')
})

it('tells where the visitor is only when asked, and only for a place that is there', () => {
  show()
  expect(here()).toBeNull()
  press('1', '1', '2')
  expect(onHere).not.toHaveBeenCalled()
  fireEvent.click(here() as HTMLElement)
  expect(onHere.mock.calls).toEqual([['taihedian']])
  press(words.keypadBack)
  expect(here()).toBeNull()
})

it('takes back one digit, or all, and no fourth one', () => {
  show()
  press('1', '1', '2', '9')
  expect(display()).toContain('112太和殿')
  press(words.keypadBack, words.keypadBack)
  expect(display()).toBe('1西南角楼')
  press('0', words.keypadClear)
  expect(display()).toContain(words.keypadHint)
  press(words.keypadBack)
  expect(display()).toContain(words.keypadHint)
})

it('forgives zeros in front', () => {
  show()
  press('0')
  expect(display()).toContain(words.keypadUnknown(0))
  press('0', '1')
  expect(display()).toBe('001西南角楼')
})

it('has keys of 56 px and more', () => {
  const scss = readFileSync(resolve(__dirname, '../../src/components/Keypad/index.scss'), 'utf8')
  const heights = [...scss.matchAll(/\.keypad__(?:key|here) \{[^}]*min-height: (\d+)px/g)].map(([, px]) =>
    Number(px),
  )
  expect(heights).toHaveLength(3)
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(56)
})
