import { ScrollView, View } from '@tarojs/components'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Words } from '@/locales'
import { a11y, escapeKey, moveFocus, pressKeys } from '../a11y'
import { Icon } from '../Icon'
import { Pressable } from '../Pressable'
import { dragTarget, sheetPx, type SheetSize } from './heights'
import './index.scss'

interface SheetProps {
  words: Words
  label: string
  size: SheetSize
  onSize(size: SheetSize): void
  onClose(): void
  /** Present when there is something to go back to. */
  onBack?: (() => void) | undefined
  header: ReactNode
  children: ReactNode
  /** What is shown changes when this does; the sheet then scrolls to its top. */
  contentKey: string
  /** Where the content was left, px; a new contentKey starts there. */
  scrollTopPx: number
  onScroll(scrollTopPx: number): void
  viewportPx: number
  dockPx: number
}

const SHEET_ID = 'sheet'

/** The web sends a plain scroll event now and then, which says nothing. */
const scrolledTo = (event: object): number | null =>
  (event as { detail?: { scrollTop?: number } }).detail?.scrollTop ?? null

const touchY = (event: object) =>
  (event as { touches?: readonly { clientY: number }[] }).touches?.[0]?.clientY

/** A sheet of three heights that follows the finger; on wide screens a panel at the side (styles only). */
export function Sheet(props: SheetProps) {
  const {
    words,
    label,
    size,
    onSize,
    onClose,
    onBack,
    header,
    children,
    contentKey,
    scrollTopPx,
    onScroll,
    viewportPx,
    dockPx,
  } = props
  const [draggedPx, setDragged] = useState<number | null>(null)
  const drag = useRef<{ y: number; startPx: number; moved: number } | null>(null)
  const restPx = sheetPx(size, viewportPx, dockPx)

  useEffect(() => moveFocus(SHEET_ID), [contentKey])

  const begin = (event: object) => {
    const y = touchY(event)
    if (y !== undefined) drag.current = { y, startPx: restPx, moved: 0 }
  }
  const follow = (event: object) => {
    const y = touchY(event)
    if (!drag.current || y === undefined) return
    drag.current.moved = drag.current.y - y
    setDragged(
      Math.max(80, Math.min(sheetPx('full', viewportPx, dockPx), drag.current.startPx + drag.current.moved)),
    )
  }
  const end = () => {
    const moved = drag.current?.moved ?? 0
    drag.current = null
    setDragged(null)
    if (Math.abs(moved) < 12) return
    const target = dragTarget(size, restPx + moved, moved, viewportPx, dockPx)
    if (target === 'closed') onClose()
    else onSize(target)
  }
  const step = () => onSize(size === 'peek' ? 'half' : size === 'half' ? 'full' : 'peek')

  return (
    <View
      id={SHEET_ID}
      className={`sheet sheet--${size} ${draggedPx === null ? '' : 'sheet--dragged'} ${onBack ? 'sheet--back' : ''}`}
      style={{ height: `${draggedPx ?? restPx}px`, bottom: `${dockPx}px` }}
      {...a11y({ role: 'region', label, focusable: false })}
      {...escapeKey(onClose)}
    >
      <View
        className="sheet__grip"
        onTouchStart={begin}
        onTouchMove={follow}
        onTouchEnd={end}
        onTouchCancel={end}
        catchMove
      >
        <View
          className="sheet__handle"
          onClick={step}
          {...a11y({ role: 'button', label: words.sheetHandle, focusable: true })}
          {...pressKeys(step)}
        >
          <View className="sheet__bar" />
        </View>
        {header}
      </View>
      <View className="sheet__corner">
        {onBack ? (
          <Pressable className="sheet__round" label={words.back} onPress={onBack}>
            <Icon name="back" sizePx={18} />
          </Pressable>
        ) : null}
        <Pressable className="sheet__round" label={words.close} onPress={onClose}>
          <Icon name="close" sizePx={18} />
        </Pressable>
      </View>
      <ScrollView
        className="sheet__body"
        scrollY
        key={contentKey}
        scrollTop={scrollTopPx}
        onScroll={event => {
          const topPx = scrolledTo(event)
          if (topPx !== null) onScroll(topPx)
        }}
        enhanced
        {...a11y({ role: 'group', label, focusable: true })}
        showScrollbar={false}
      >
        <View className="sheet__content">{children}</View>
      </ScrollView>
    </View>
  )
}
