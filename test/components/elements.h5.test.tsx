/** The web's plain elements: Taro's props and events on real ones. */
import { act, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { Image, Input, ScrollView, Slider, Textarea, View } from '@/platform/elements/index.h5'

test('a view is pressed after a moment, and no longer when the finger leaves', () => {
  jest.useFakeTimers()
  render(
    <View data-testid="it" className="row" hoverClass="down" catchMove>
      太和殿
    </View>,
  )
  const it = screen.getByTestId('it')
  fireEvent.pointerDown(it)
  expect(it).toHaveClass('row', { exact: true })
  act(() => jest.advanceTimersByTime(60))
  expect(it).toHaveClass('row down', { exact: true })
  fireEvent.pointerUp(it)
  expect(it).toHaveClass('row', { exact: true })
  fireEvent.pointerDown(it)
  fireEvent.pointerLeave(it)
  act(() => jest.advanceTimersByTime(60))
  expect(it).toHaveClass('row', { exact: true })
  expect(it).not.toHaveAttribute('catchmove')
  jest.useRealTimers()
})

test('a picture: how it fits, its name, no source where there is none', () => {
  const { rerender } = render(
    <Image src="/a.svg" mode="aspectFit" lazyLoad nativeProps={{ alt: '正面' }} style={{ width: '3px' }} />,
  )
  const picture = screen.getByRole('img', { name: '正面' })
  expect(picture).toHaveStyle({ objectFit: 'contain', width: '3px' })
  expect(picture).toHaveAttribute('loading', 'lazy')
  rerender(<Image src="" nativeProps={{ alt: '正面' }} />)
  expect(screen.getByRole('img', { name: '正面' })).not.toHaveAttribute('src')
})

test('what scrolls is put where it was, and tells its own place alone', () => {
  const told = jest.fn()
  const { rerender } = render(
    <ScrollView data-testid="it" scrollY scrollTop={0} enhanced showScrollbar={false} onScroll={told}>
      <View data-testid="inner" />
    </ScrollView>,
  )
  const it = screen.getByTestId('it')
  expect(it).toHaveClass('scroll--y', 'scroll--bare')
  expect(it).not.toHaveClass('scroll--x')
  rerender(<ScrollView data-testid="it" scrollY scrollTop={240} onScroll={told} />)
  expect(it.scrollTop).toBe(240)
  fireEvent.scroll(it)
  expect(told).toHaveBeenLastCalledWith({ detail: { scrollTop: 240, scrollLeft: 0 } })
})

function Search({ onConfirm }: { onConfirm: (value: string) => void }) {
  const [value, setValue] = useState('')
  return (
    <Input
      id="search"
      className="bar"
      value={value}
      placeholder="找"
      confirmType="search"
      aria-label="找殿宇"
      onInput={({ detail }) => setValue(detail.value)}
      onConfirm={({ detail }) => onConfirm(detail.value)}
    />
  )
}

test('a field: id and class on its host, the name on what has the focus, Enter confirms but not in a syllable', async () => {
  const confirmed = jest.fn()
  const { container } = render(<Search onConfirm={confirmed} />)
  const field = screen.getByRole('textbox', { name: '找殿宇' })
  expect(container.querySelector('#search.bar input')).toBe(field)
  expect(field).toHaveAttribute('enterkeyhint', 'search')
  expect(field).toHaveAttribute('maxlength', '140')
  await userEvent.type(field, 'thd')
  expect(field).toHaveValue('thd')
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true })
  expect(confirmed).not.toHaveBeenCalled()
  await userEvent.keyboard('{Enter}')
  expect(confirmed).toHaveBeenCalledWith('thd')
})

test('a text area takes the focus and tells when it is left', async () => {
  const left = jest.fn()
  render(<Textarea focus autoHeight maxlength={-1} value="一" aria-label="手记" onBlur={left} />)
  const area = screen.getByRole('textbox', { name: '手记' })
  expect(area).toHaveFocus()
  expect(area).not.toHaveAttribute('maxlength')
  await userEvent.tab()
  expect(left).toHaveBeenCalledWith({ detail: { value: '一' } })
})

test('a slider stays under the finger and tells where it is let go', () => {
  const told = jest.fn()
  const { rerender } = render(<Slider min={0} max={1000} value={100} aria-label="进度" onChange={told} />)
  const slider = screen.getByRole('slider', { name: '进度' })
  fireEvent.input(slider, { target: { value: '600' } })
  rerender(<Slider min={0} max={1000} value={120} aria-label="进度" onChange={told} />)
  expect(slider).toHaveValue('600')
  expect(told).not.toHaveBeenCalled()
  fireEvent(slider, new Event('change', { bubbles: true }))
  expect(told).toHaveBeenCalledWith({ detail: { value: 600 } })
})
