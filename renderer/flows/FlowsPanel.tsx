import { ActionIcon, Button, Text, TextInput, Tooltip } from '@mantine/core'
import { IconPlayerPlay, IconPlus, IconPointer, IconRoute, IconTrash } from '@tabler/icons-react'
import { useEffect } from 'react'
import { nextFlowId } from '../../shared/diagram/flows'
import type { Flow } from '../../shared/diagram/types'
import { addFlow } from '../../shared/editor/commands/add-flow'
import { deleteFlow } from '../../shared/editor/commands/delete-flow'
import { renameFlow } from '../../shared/editor/commands/rename-flow'
import { editorState, run, useEditor } from '../store/editor-store'
import { followPickedLines, setFlows, shownFlow, useFlows } from './flow-store'
import { playFlow } from './play-flow'
import { Steps } from './Steps'
import './flows.css'

/** The flows of the diagram: walks along its lines, told step by step. */
export function FlowsPanel() {
  const flows = useEditor((state) => state.diagram.flows)
  const { shown, adding } = useFlows()
  const flow = shownFlow(flows, shown)
  useEffect(followPickedLines, [])
  useEffect(() => () => setFlows({ adding: false }), [])
  if (!flow) return <NoFlows />
  return (
    <div className="flows-panel">
      <nav className="flow-list" aria-label="Flows">
        {flows?.map((each) => (
          <button
            key={each.id}
            type="button"
            className="flow-entry"
            aria-current={each === flow}
            onClick={() => setFlows({ shown: each.id, adding: false })}
          >
            <span>{each.name || 'Unnamed flow'}</span>
            <span className="flow-count">{each.steps.length}</span>
          </button>
        ))}
        <Button variant="subtle" size="xs" leftSection={<IconPlus size={14} />} justify="flex-start" onClick={newFlow}>
          New flow
        </Button>
      </nav>
      <div className="flow-detail">
        <FlowHead flow={flow} adding={adding} />
        <Steps flow={flow} adding={adding} />
      </div>
    </div>
  )
}

function NoFlows() {
  const lines = useEditor((state) => state.diagram.connections.length)
  return (
    <div className="flows-empty">
      <IconRoute size={28} stroke={1.4} aria-hidden />
      <Text size="sm">Tell how something runs through the system: number the lines one after another.</Text>
      <Button size="xs" leftSection={<IconPlus size={14} />} disabled={lines === 0} onClick={newFlow}>
        New flow
      </Button>
    </div>
  )
}

/** A new flow is ready to be filled: clicks on lines add its steps. */
function newFlow(): void {
  const { diagram } = editorState()
  const id = nextFlowId(diagram)
  run(addFlow, { id, name: `Flow ${(diagram.flows?.length ?? 0) + 1}` })
  setFlows({ shown: id, adding: true })
}

function FlowHead({ flow, adding }: { readonly flow: Flow; readonly adding: boolean }) {
  return (
    <div className="flow-head">
      <TextInput
        size="xs"
        aria-label="Name of the flow"
        placeholder="Name of the flow"
        value={flow.name}
        onChange={(event) => run(renameFlow, { id: flow.id, name: event.currentTarget.value })}
      />
      <Button
        size="xs"
        variant={adding ? 'light' : 'default'}
        leftSection={<IconPointer size={14} />}
        aria-pressed={adding}
        onClick={() => setFlows({ adding: !adding })}
      >
        {adding ? 'Done adding' : 'Add steps'}
      </Button>
      <Button
        size="xs"
        leftSection={<IconPlayerPlay size={14} />}
        disabled={flow.steps.length === 0}
        onClick={() => playFlow(flow.id)}
      >
        Play
      </Button>
      <Tooltip label="Delete flow">
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label="Delete flow"
          onClick={() => run(deleteFlow, { id: flow.id })}
        >
          <IconTrash size={16} />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}
