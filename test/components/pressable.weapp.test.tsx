/** The mini-program's way: names and roles only; a state is said in the name. */
import { fireEvent, render, screen } from '@testing-library/react'
import { a11y, pressKeys } from '@/components/a11y'
import { Pressable } from '@/components/Pressable'
import { TabBar } from '@/components/TabBar'
import { wordsOf } from '@/locales'

const onPress = jest.fn()

it('spells names the way the templates carry them', () => {
  expect(a11y({ role: 'button', label: '收起' })).toEqual({ ariaRole: 'button', ariaLabel: '收起' })
  expect(a11y({ hidden: true })).toEqual({ ariaHidden: 'true' })
  expect(a11y({})).toEqual({})
})

it('has no keyboard', () => {
  expect(pressKeys(onPress)).toEqual({})
  render(<Pressable label="听讲解" onPress={onPress} />)
  fireEvent.keyDown(screen.getByRole('button'), { key: 'Enter' })
  expect(onPress).not.toHaveBeenCalled()
})

it('says a choice in its name', () => {
  render(<TabBar view={{ kind: 'tours' }} words={wordsOf('zh')} onTab={onPress} />)
  const names = screen.getAllByRole('tab').map(tab => tab.getAttribute('aria-label'))
  expect(
    names.filter(name => name !== wordsOf('zh').tabTours && name?.startsWith(wordsOf('zh').tabTours)),
  ).toHaveLength(1)
  expect(names).toContain(wordsOf('zh').tabMap)
})
