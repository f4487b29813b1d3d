import { Kbd, Modal } from '@mantine/core'
import type { MenuName } from '../../shared/editor/command'
import { COMMANDS } from '../../shared/editor/commands'
import { setView, useView } from '../store/view-store'
import { shortcutText } from './shortcut-text'

const GROUPS: Readonly<Record<MenuName, string>> = {
  file: 'File',
  edit: 'Edit',
  view: 'View',
  arrange: 'Arrange',
  help: 'Search and help',
}

/** The sheet of keyboard shortcuts, made from the list of commands. */
export function Shortcuts() {
  const opened = useView((view) => view.dialog === 'shortcuts')
  return (
    <Modal opened={opened} onClose={() => setView({ dialog: undefined })} title="Keyboard shortcuts" size="46rem">
      <div className="shortcut-sheet">
        {(Object.keys(GROUPS) as MenuName[]).map((menu) => (
          <ShortcutGroup key={menu} menu={menu} />
        ))}
      </div>
    </Modal>
  )
}

function ShortcutGroup({ menu }: { readonly menu: MenuName }) {
  return (
    <section>
      <h3>{GROUPS[menu]}</h3>
      <dl>
        {COMMANDS.filter((command) => command.shortcut && command.menu === menu).map((command) => (
          <div key={command.id}>
            <dt>{command.title.replace('…', '')}</dt>
            <dd>
              <Kbd size="xs">{shortcutText(command.shortcut)}</Kbd>
              {command.otherShortcut && <Kbd size="xs">{shortcutText(command.otherShortcut)}</Kbd>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
