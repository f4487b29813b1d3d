import { Button, Group, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { indexOf, withDescendants } from '../../shared/diagram/queries'
import { editorState } from '../store/editor-store'
import { setView, useView } from '../store/view-store'
import { saveOwnTemplate, useOwnTemplates } from './own-templates'

/** Asks for the name under which the selection is kept. */
export function SaveOwnTemplate() {
  const opened = useView((view) => view.dialog === 'own-template')
  const close = () => setView({ dialog: undefined })
  return (
    <Modal opened={opened} onClose={close} title="Save as a template of mine" size="26rem">
      {opened && <NameForm close={close} />}
    </Modal>
  )
}

function NameForm({ close }: { readonly close: () => void }) {
  const [name, setName] = useState('')
  const taken = useOwnTemplates((state) => state.templates.some((each) => each.name === name.trim()))
  const { diagram, selection } = editorState()
  const count = withDescendants(indexOf(diagram), selection.nodes).length
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    saveOwnTemplate(name.trim())
    setView({ dialog: undefined, paletteOpen: true })
  }
  return (
    <form onSubmit={submit}>
      <TextInput
        label="Name"
        description={`${count} ${count === 1 ? 'node' : 'nodes'} with the lines among them, to insert into any diagram from the palette`}
        placeholder="Queue with its dead-letter queue"
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button type="submit" disabled={name.trim() === ''}>
          {taken ? 'Replace' : 'Save'}
        </Button>
      </Group>
    </form>
  )
}
