import { fireEvent, render, screen } from '@testing-library/react'
import { Ear } from '@/components/Ear'

const setUp = () => {
  const pressed: string[] = []
  const choice = (id: string, word: string) => ({ id, word, press: () => pressed.push(id) })
  const choices = [choice('where', '我在哪里？'), choice('tell', '这里有什么？')]
  render(
    <Ear
      title="用耳朵逛"
      page="home"
      said="按按钮"
      aloud={false}
      choices={choices}
      back={choice('leave', '回到地图')}
      topPx={0}
    />,
  )
  return pressed
}

it('shows the answer and a button for each choice, by touch', () => {
  const pressed = setUp()
  expect(screen.getByText('按按钮')).toBeTruthy()
  for (const id of ['where', 'tell', 'leave'])
    fireEvent.click(document.getElementById(`ear-${id}`) as HTMLElement)
  expect(pressed).toEqual(['where', 'tell', 'leave'])
})
