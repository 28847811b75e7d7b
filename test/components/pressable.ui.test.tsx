/** What holds for everything that can be tapped, on both targets. */
import { fireEvent, render, screen } from '@testing-library/react'
import { NativeShareButton, Pressable } from '@/components/Pressable'
import { StateFace } from '@/components/StateFace'

const onPress = jest.fn()
beforeEach(() => onPress.mockClear())

it('has a name and a role, and is pressed by a tap', () => {
  render(<Pressable label="收起" onPress={onPress} />)
  fireEvent.click(screen.getByRole('button', { name: '收起' }))
  expect(onPress).toHaveBeenCalledTimes(1)
})

it('takes another role and an id', () => {
  render(<Pressable id="row-wumen" role="link" label="午门" onPress={onPress} />)
  expect(screen.getByRole('link', { name: '午门' })).toHaveAttribute('id', 'row-wumen')
})

it('the native share button has a name and asks the platform to share', () => {
  render(<NativeShareButton label="分享">分享</NativeShareButton>)
  expect(screen.getByRole('button', { name: '分享' })).toHaveAttribute('data-open-type', 'share')
})

describe('the face for what went wrong', () => {
  it('says what happened and what to do next', () => {
    render(
      <StateFace
        icon="replay"
        title="内容没有取到"
        text="可能是网络不通"
        action={{ word: '再试一次', press: onPress }}
      />,
    )
    expect(screen.getByRole('status', { name: '内容没有取到' })).toHaveTextContent('可能是网络不通')
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
    expect(onPress).toHaveBeenCalledTimes(1)
  })

  it('has no button when there is nothing to do', () => {
    render(<StateFace icon="map" title="正在展开舆图…" />)
    expect(screen.queryByRole('button')).toBeNull()
  })
})
