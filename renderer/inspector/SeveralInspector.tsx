import { ActionIcon, Button, Tooltip } from '@mantine/core'
import {
  IconLayoutAlignBottom,
  IconLayoutAlignCenter,
  IconLayoutAlignLeft,
  IconLayoutAlignMiddle,
  IconLayoutAlignRight,
  IconLayoutAlignTop,
  IconLayoutDistributeHorizontal,
  IconLayoutDistributeVertical,
  IconLock,
  IconLockOpen,
  IconTrash,
} from '@tabler/icons-react'
import { commandOf } from '../../shared/editor/commands'
import { runCommand } from '../shell/run-command'
import { useEditor } from '../store/editor-store'
import { countByKind } from './count-by-kind'
import { SeveralTags } from './sections/SeveralTags'

const ARRANGE = [
  ['align-left', IconLayoutAlignLeft],
  ['align-center', IconLayoutAlignCenter],
  ['align-right', IconLayoutAlignRight],
  ['align-top', IconLayoutAlignTop],
  ['align-middle', IconLayoutAlignMiddle],
  ['align-bottom', IconLayoutAlignBottom],
  // Tabler names these by the bars of the picture, which lie across the way things are spread.
  ['distribute-horizontally', IconLayoutDistributeVertical],
  ['distribute-vertically', IconLayoutDistributeHorizontal],
] as const

/** Several things: how many of each, and what can be done with all of them. */
export function SeveralInspector() {
  const { nodes, connections } = useEditor((state) => state.selection)
  const diagram = useEditor((state) => state.diagram)
  const chosen = diagram.nodes.filter(({ id }) => nodes.includes(id))
  const isLocked = chosen.length > 0 && chosen.every((node) => node.locked)
  const counts = countByKind(diagram, { nodes, connections })
  return (
    <>
      <header className="inspector-head">
        <h1>{nodes.length + connections.length} selected</h1>
      </header>
      <ul className="counts">
        {counts.map(({ label, count }) => (
          <li key={label}>
            <span>{label}</span>
            <span className="muted">{count}</span>
          </li>
        ))}
      </ul>
      {nodes.length > 0 && (
        <section className="several" aria-label="Arrange">
          <h2>Arrange</h2>
          <div className="arrange">
            {ARRANGE.map(([id, Icon]) => (
              <CommandIcon key={id} id={id}>
                <Icon size={18} />
              </CommandIcon>
            ))}
          </div>
        </section>
      )}
      <SeveralTags nodes={chosen} />
      <div className="several-actions">
        {nodes.length > 0 && (
          <Button
            size="xs"
            variant="default"
            leftSection={isLocked ? <IconLockOpen size={14} /> : <IconLock size={14} />}
            onClick={() => runCommand('toggle-lock')}
          >
            {isLocked ? 'Unlock' : 'Lock'}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          c="red"
          leftSection={<IconTrash size={14} />}
          onClick={() => runCommand('delete-selection')}
        >
          Delete
        </Button>
      </div>
    </>
  )
}

function CommandIcon({ id, children }: { readonly id: string; readonly children: React.ReactNode }) {
  const command = commandOf(id)
  const enabled = useEditor((state) => command?.when?.(state) ?? true)
  if (!command) return null
  return (
    <Tooltip label={command.title}>
      <ActionIcon
        variant="default"
        size={30}
        disabled={!enabled}
        aria-label={command.title}
        onClick={() => runCommand(id)}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
