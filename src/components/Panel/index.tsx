import { formatPath } from '@/content/paths'
import { Sheet } from '../Sheet'
import { fill } from './fillings'
import type { PanelProps } from './types'

export type { PanelProps }

/** Below this height, or with the largest letters, a header with everything in it would leave no room to read. */
const COMPACT_PX = 560
const isCompact = ({ viewportPx, dockPx, typeSize, wide }: PanelProps) =>
  !wide && (typeSize === 'huge' || typeSize === 'max' || viewportPx - dockPx < COMPACT_PX - 56)

export function Panel(props: PanelProps) {
  const { view, words, size, viewportPx, dockPx, onSize, onClose, onBack, canGoBack } = props
  const { label, header, lead = null, body } = fill(props)
  const compact = isCompact(props)
  return (
    <Sheet
      words={words}
      label={label}
      size={size}
      onSize={onSize}
      onClose={onClose}
      onBack={canGoBack ? onBack : undefined}
      header={
        compact ? (
          header
        ) : (
          <>
            {header}
            {lead}
          </>
        )
      }
      contentKey={`${formatPath(view)} ${props.turn}`}
      scrollTopPx={props.scrollTopPx}
      onScroll={props.onScroll}
      viewportPx={viewportPx}
      dockPx={dockPx}
    >
      {compact ? lead : null}
      {body}
    </Sheet>
  )
}
