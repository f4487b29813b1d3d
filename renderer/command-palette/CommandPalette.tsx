import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { serviceOf } from '../../shared/catalogue/services'
import { COMMANDS } from '../../shared/editor/commands'
import { canvasControl } from '../canvas/canvas-control'
import { runCommand } from '../shell/run-command'
import { shortcutText } from '../shell/shortcut-text'
import { select, useEditor } from '../store/editor-store'

/** Search over all commands and all nodes of the diagram. */
export function CommandPalette() {
  const nodes = useEditor((state) => state.diagram.nodes)
  const state = useEditor((each) => each)
  const actions: SpotlightActionGroupData[] = [
    {
      group: 'Commands',
      actions: COMMANDS.filter((command) => command.when?.(state) ?? true).map((command) => ({
        id: command.id,
        label: command.title,
        rightSection: <span className="shortcut">{shortcutText(command.shortcut)}</span>,
        onClick: () => runCommand(command.id),
      })),
    },
    {
      group: 'In this diagram',
      actions: nodes.map((node) => ({
        id: `node-${node.id}`,
        label: node.label || node.id,
        description:
          node.kind === 'resource' ? `${serviceOf(node.type)?.label ?? node.type} · ${node.logicalId}` : node.kind,
        onClick: () => {
          select({ nodes: [node.id] })
          canvasControl().reveal([node.id])
        },
      })),
    },
  ]
  return (
    <Spotlight
      actions={actions}
      limit={60}
      scrollable
      maxHeight={420}
      highlightQuery
      nothingFound="Nothing of that name"
      searchProps={{
        leftSection: <IconSearch size={16} />,
        placeholder: 'Search commands and nodes',
        'aria-label': 'Search commands and nodes',
      }}
      shortcut={null}
    />
  )
}
