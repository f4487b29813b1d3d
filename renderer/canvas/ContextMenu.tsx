import { Menu } from '@mantine/core'
import type { Ref } from 'react'
import { commandOf } from '../../shared/editor/commands'
import { CommandItem } from '../shell/CommandMenu'
import { useEditor } from '../store/editor-store'
import { canvasControl } from './canvas-control'
import { setInteraction, useInteraction } from './interaction-store'

const FOR_NODES = [
  ['open-inspector', 'start-connection', 'move-into-container', 'add-next', 'replace-node'],
  ['cut-selection', 'copy-selection', 'paste-clipboard', 'duplicate', 'save-own-template', 'delete-selection'],
  ['group-selection', 'ungroup', 'toggle-collapse', 'toggle-lock'],
  ['tidy-selection', 'zoom-selection'],
  ['show-guide', 'show-template'],
]
const FOR_LINES = [['open-inspector', 'lay-line-anew', 'show-template'], ['delete-selection']]
const FOR_CANVAS = [
  ['quick-add', 'paste-clipboard', 'select-all'],
  ['tidy-diagram', 'zoom-fit'],
  ['open-sample', 'export-template-yaml', 'export-picture'],
]

/** The context menu of what is selected, made of commands. */
export function ContextMenu() {
  const at = useInteraction((state) => state.menu)
  const selection = useEditor((state) => state.selection)
  const groups = selection.nodes.length > 0 ? FOR_NODES : selection.connections.length > 0 ? FOR_LINES : FOR_CANVAS
  return (
    <Menu
      opened={at !== undefined}
      onClose={() => close(at?.returnTo)}
      returnFocus={false}
      withInitialFocusPlaceholder={false}
      position="bottom-start"
      shadow="sm"
      width={230}
      withinPortal
    >
      <Menu.Target>
        <Anchor x={at?.x ?? 0} y={at?.y ?? 0} />
      </Menu.Target>
      <Menu.Dropdown>
        {groups.map((ids, group) => (
          <div key={ids[0]}>
            {group > 0 && <Menu.Divider />}
            {ids.map((id) => {
              const command = commandOf(id)
              return command && <CommandItem key={id} command={command} />
            })}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

interface AnchorProps {
  readonly x: number
  readonly y: number
  readonly ref?: Ref<HTMLSpanElement>
}

/** The point the menu stands at. What the menu would say of its button does not hold for it. */
function Anchor({ x, y, ref }: AnchorProps) {
  return <span ref={ref} className="menu-anchor" style={{ left: x, top: y }} />
}

/** Gives the keyboard back, unless the chosen command has put it elsewhere. */
function close(returnTo: Element | null | undefined): void {
  setInteraction({ menu: undefined })
  requestAnimationFrame(() => {
    const { activeElement, body } = document
    if (activeElement !== body && !activeElement?.closest('[role="menu"]')) return
    if (returnTo instanceof HTMLElement && returnTo.isConnected) returnTo.focus()
    else canvasControl().focus()
  })
}
