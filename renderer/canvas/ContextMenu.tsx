import { Menu } from '@mantine/core'
import { commandOf } from '../../shared/editor/commands'
import { CommandItem } from '../shell/CommandMenu'
import { useEditor } from '../store/editor-store'
import { setInteraction, useInteraction } from './interaction-store'

const FOR_NODES = [
  ['open-inspector', 'start-connection', 'add-next', 'replace-node'],
  ['cut-selection', 'copy-selection', 'paste-clipboard', 'duplicate', 'save-own-template', 'delete-selection'],
  ['group-selection', 'ungroup', 'toggle-collapse', 'toggle-lock'],
  ['tidy-selection', 'zoom-selection'],
  ['show-guide', 'show-template'],
]
const FOR_LINES = [['open-inspector', 'show-template'], ['delete-selection']]
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
      onClose={() => setInteraction({ menu: undefined })}
      position="bottom-start"
      shadow="sm"
      width={230}
      withinPortal
    >
      <Menu.Target>
        <span className="menu-anchor" style={{ left: at?.x ?? 0, top: at?.y ?? 0 }} />
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
