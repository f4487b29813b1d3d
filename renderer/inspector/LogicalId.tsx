import { Button, Popover, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { refuseRename } from '../../shared/diagram/rename'
import type { ResourceNode } from '../../shared/diagram/types'
import { renameResource } from '../../shared/editor/commands/rename-resource'
import { run, useEditor } from '../store/editor-store'

/** The resource's name in the template. Changing it is possible, and says what that means. */
export function LogicalId({ node }: { readonly node: ResourceNode }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="logical-id">
      <span className="muted">Logical id</span>
      <code>{node.logicalId}</code>
      <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={288} shadow="md" trapFocus withinPortal>
        <Popover.Target>
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            aria-label={`Rename logical id ${node.logicalId}`}
            onClick={() => setOpen(!isOpen)}
          >
            Rename…
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <RenameForm from={node.logicalId} onDone={() => setOpen(false)} />
        </Popover.Dropdown>
      </Popover>
    </div>
  )
}

function RenameForm({ from, onDone }: { readonly from: string; onDone(): void }) {
  const diagram = useEditor((state) => state.diagram)
  const [to, setTo] = useState(from)
  const refusal = refuseRename(diagram, from, to)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (refusal !== undefined) return
    if (to !== from) run(renameResource, { from, to })
    onDone()
  }
  return (
    <form className="rename-form" onSubmit={submit}>
      <p>
        A deployed resource whose logical id changes is <strong>replaced</strong>: CloudFormation makes a new one and
        deletes the old one, with the data in it. Every reference in this diagram follows.
      </p>
      <TextInput
        size="xs"
        label="New logical id"
        data-autofocus
        spellCheck={false}
        autoComplete="off"
        value={to}
        error={refusal}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <div className="rename-actions">
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>
          Cancel
        </Button>
        <Button size="compact-sm" type="submit" disabled={refusal !== undefined || to === from}>
          Rename
        </Button>
      </div>
    </form>
  )
}
