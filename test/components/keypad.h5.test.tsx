/** The keypad by keyboard, as on a desk or with a keyboard at the phone. */
import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Keypad } from '@/components/Keypad'
import { wordsOf } from '@/locales'

const words = wordsOf('en')
const onHere = jest.fn()
const nameOf = (number: number) =>
  number === 101 ? { id: 'neijinshuiqiao', name: 'Golden Water Bridge' } : null
const show = () =>
  render(
    <>
      <Keypad words={words} nameOf={nameOf} onHere={onHere} />
      <input aria-label="search" />
    </>,
  )
const display = () => document.getElementById('keypad-display')?.textContent
beforeEach(() => onHere.mockClear())

it('takes digits, Backspace, Delete and Enter, wherever the focus is', async () => {
  show()
  const user = userEvent.setup()
  await user.keyboard('101')
  expect(display()).toBe('101Golden Water Bridge')
  await user.keyboard('{Enter}')
  expect(onHere.mock.calls).toEqual([['neijinshuiqiao']])
  await user.keyboard('{Backspace}{Enter}')
  expect(display()).toBe(`10${words.keypadUnknown(10)}`)
  await user.keyboard('{Delete}')
  expect(display()).toContain(words.keypadHint)
  expect(onHere).toHaveBeenCalledTimes(1)
})

it('leaves Enter to the key that has the focus, and letters and shortcuts to the page', () => {
  show()
  const one = screen.getByRole('button', { name: '1' })
  fireEvent.keyDown(one, { key: 'Enter' })
  expect(display()).toContain('1')
  expect(display()).not.toContain('11')
  // fireEvent is false when the default was prevented
  expect(fireEvent.keyDown(document.body, { key: 'a' })).toBe(true)
  expect(fireEvent.keyDown(document.body, { key: '0', ctrlKey: true })).toBe(true)
  expect(fireEvent.keyDown(document.body, { key: 'Enter' })).toBe(true)
  expect(display()).not.toContain('10')
  expect(fireEvent.keyDown(document.body, { key: '0' })).toBe(false)
  expect(display()).toContain('10')
})

it('does not take what is written into a field, nor anything once it is gone', async () => {
  const { unmount } = show()
  await userEvent.setup().type(screen.getByLabelText('search'), '101')
  expect(screen.getByLabelText('search')).toHaveValue('101')
  expect(display()).toContain(words.keypadHint)
  unmount()
  expect(fireEvent.keyDown(document.body, { key: '1' })).toBe(true)
})
