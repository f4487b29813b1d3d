import { Kbd, Modal, Table } from '@mantine/core'
import { COMMANDS } from '../../shared/editor/commands'
import { setView, useView } from '../store/view-store'
import { shortcutText } from './shortcut-text'

/** The sheet of keyboard shortcuts, made from the list of commands. */
export function Shortcuts() {
  const opened = useView((view) => view.dialog === 'shortcuts')
  return (
    <Modal opened={opened} onClose={() => setView({ dialog: undefined })} title="Keyboard shortcuts" size="lg">
      <Table>
        <Table.Tbody>
          {COMMANDS.filter((command) => command.shortcut).map((command) => (
            <Table.Tr key={command.id}>
              <Table.Td>{command.title.replace('…', '')}</Table.Td>
              <Table.Td ta="right">
                <Kbd>{shortcutText(command.shortcut)}</Kbd>
                {command.otherShortcut && <Kbd ml={6}>{shortcutText(command.otherShortcut)}</Kbd>}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}
