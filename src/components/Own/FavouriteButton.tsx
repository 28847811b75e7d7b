import { Icon } from '../Icon'
import { Pressable } from '../Pressable'
import './index.scss'

interface FavouriteButtonProps {
  label: string
  on: boolean
  onToggle(): void
}

/** A star beside the other actions: filled when the thing is marked; a second tap takes it back. */
export function FavouriteButton({ label, on, onToggle }: FavouriteButtonProps) {
  return (
    <Pressable
      id="favourite"
      className={`button favourite ${on ? 'favourite--on' : ''}`}
      label={label}
      selected={on}
      onPress={onToggle}
    >
      <Icon name={on ? 'starOn' : 'star'} sizePx={22} />
    </Pressable>
  )
}
