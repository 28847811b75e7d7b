/** What a control tells a screen reader. */
export interface A11y {
  role?:
    | 'button'
    | 'tab'
    | 'tablist'
    | 'link'
    | 'region'
    | 'navigation'
    | 'img'
    | 'heading'
    | 'list'
    | 'listitem'
    | 'status'
    | 'dialog'
    | 'slider'
    | 'radio'
    | 'radiogroup'
    | 'checkbox'
    | 'group'
  label?: string
  hidden?: boolean
  selected?: boolean
  expanded?: boolean
  /** true: reachable by keyboard · false: only by moveFocus · left out: never. */
  focusable?: boolean
}
