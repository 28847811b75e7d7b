import { fireEvent, render } from '@testing-library/react'
import { Ear } from '@/components/Ear'

it('answers to the keys: a number for each choice, 0 and Escape for the way back, nothing else', () => {
  const pressed: string[] = []
  const choice = (id: string) => ({ id, word: id, press: () => pressed.push(id) })
  render(
    <Ear
      title="t"
      page="home"
      said="s"
      aloud
      choices={[choice('one'), choice('two')]}
      back={choice('back')}
      topPx={0}
    />,
  )
  for (const key of ['2', '1', '0', 'Escape', '3', 'x']) fireEvent.keyDown(document, { key })
  expect(pressed).toEqual(['two', 'one', 'back', 'back'])
})
