import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { serviceOf } from '../../shared/catalogue/services'
import { COMMANDS } from '../../shared/editor/commands'
import type { EditorState } from '../../shared/editor/state'
import { goToBookmark } from '../bookmarks/go-to-bookmark'
import { canvasControl } from '../canvas/canvas-control'
import { runCommand } from '../shell/run-command'
import { shortcutText } from '../shell/shortcut-text'
import { select, useEditor } from '../store/editor-store'

/** Search over all commands and all nodes of the diagram. */
export function CommandPalette() {
  const [opened, setOpened] = useState(false)
  // While it is closed nothing is listed, so that no edit has to make the list anew.
  const state = useEditor((each) => (opened ? each : undefined))
  const actions = useMemo(() => (state ? actionsOf(state) : []), [state])
  return (
    <Spotlight
      actions={actions}
      onSpotlightOpen={() => setOpened(true)}
      onSpotlightClose={() => setOpened(false)}
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
      attributes={{ content: { 'aria-label': 'Commands and nodes' } }}
    />
  )
}

function actionsOf(state: EditorState): SpotlightActionGroupData[] {
  return [
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
      group: 'Bookmarks',
      actions: (state.diagram.bookmarks ?? []).map((bookmark) => ({
        id: `bookmark-${bookmark.id}`,
        label: `Go to view: ${bookmark.name}`,
        onClick: () => goToBookmark(bookmark),
      })),
    },
    {
      group: 'In this diagram',
      actions: state.diagram.nodes.map((node) => ({
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
}
