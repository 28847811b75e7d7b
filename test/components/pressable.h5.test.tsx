/** The web's way: keys, focus and states in ARIA's words. */
import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Pressable } from '@/components/Pressable'
import { TabBar } from '@/components/TabBar'
import { wordsOf } from '@/locales'

const onPress = jest.fn()
beforeEach(() => onPress.mockClear())

it('is reached and pressed with the keyboard: tab, Enter, space', async () => {
  render(<Pressable label="听讲解" onPress={onPress} />)
  const user = userEvent.setup()
  await user.tab()
  expect(screen.getByRole('button', { name: '听讲解' })).toHaveFocus()
  await user.keyboard('{Enter}')
  await user.keyboard(' ')
  expect(onPress).toHaveBeenCalledTimes(2)
})

it('does not scroll the page with space, and leaves other keys alone', () => {
  render(<Pressable label="听讲解" onPress={onPress} />)
  const button = screen.getByRole('button')
  // fireEvent is false when the default was prevented
  expect(fireEvent.keyDown(button, { key: ' ' })).toBe(false)
  expect(fireEvent.keyDown(button, { key: 'Tab' })).toBe(true)
  expect(fireEvent.keyDown(button, { key: 'a' })).toBe(true)
  expect(onPress).toHaveBeenCalledTimes(1)
})

it('says whether it is pressed', () => {
  const { rerender } = render(<Pressable label="日间" selected={false} onPress={onPress} />)
  expect(screen.getByRole('button', { pressed: false })).toBeVisible()
  rerender(<Pressable label="日间" selected onPress={onPress} />)
  expect(screen.getByRole('button', { pressed: true })).toBeVisible()
})

it('says which tab is open', () => {
  render(<TabBar view={{ kind: 'tours' }} words={wordsOf('zh')} onTab={onPress} />)
  expect(screen.getByRole('tab', { selected: true })).toHaveAttribute('id', 'tab-tours')
  expect(screen.getAllByRole('tab', { selected: false })).toHaveLength(4)
})
