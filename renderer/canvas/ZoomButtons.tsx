import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react'
import { Bookmarks } from '../bookmarks/Bookmarks'
import { canvasControl } from './canvas-control'

const BUTTONS = [
  { label: 'Zoom in', Icon: IconPlus, act: () => canvasControl().zoomIn() },
  { label: 'Zoom out', Icon: IconMinus, act: () => canvasControl().zoomOut() },
  { label: 'Fit diagram', Icon: IconArrowsMaximize, act: () => canvasControl().fit() },
]

/** Zooming by mouse, and the kept views. */
export function ZoomButtons() {
  return (
    <div className="zoom-buttons">
      {BUTTONS.map(({ label, Icon, act }) => (
        <Tooltip key={label} label={label} position="left">
          <ActionIcon variant="default" size={28} aria-label={label} onClick={act}>
            <Icon size={14} />
          </ActionIcon>
        </Tooltip>
      ))}
      <Bookmarks />
    </div>
  )
}
