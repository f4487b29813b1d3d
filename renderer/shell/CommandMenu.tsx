import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { Command } from '../../shared/editor/command'
import { commandOf } from '../../shared/editor/commands'
import { useEditor } from '../store/editor-store'
import { runCommand } from './run-command'
import { shortcutText } from './shortcut-text'

interface CommandMenuProps {
  readonly label: string
  readonly ids: readonly string[]
  readonly variant?: 'default' | 'filled' | 'subtle'
  /** Name for screen readers where the label is not enough. */
  readonly title?: string
}

/** A button that opens a menu of commands. */
export function CommandMenu({ label, ids, variant = 'default', title }: CommandMenuProps) {
  const commands = ids.map(commandOf).filter((command) => command !== undefined)
  return (
    <Menu position="bottom-start" shadow="sm" width={240} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          variant={variant}
          size="xs"
          color={variant === 'subtle' ? 'gray' : 'blue'}
          rightSection={<IconChevronDown size={14} />}
          aria-label={title ? `${title}: ${label}` : label}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {commands.map((command) => (
          <CommandItem key={command.id} command={command} />
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** A command as an entry of a menu. */
export function CommandItem({ command }: { readonly command: Command }) {
  const enabled = useEditor((state) => command.when?.(state) ?? true)
  return (
    <Menu.Item
      disabled={!enabled}
      rightSection={<span className="shortcut">{shortcutText(command.shortcut)}</span>}
      onClick={() => runCommand(command.id)}
    >
      {command.title}
    </Menu.Item>
  )
}
