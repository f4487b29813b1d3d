import type { MenuItemConstructorOptions } from 'electron'
import type { MenuItemState } from '../shared/bridge/documents'
import type { CommandDescription } from '../shared/editor/command'

type MenuName = NonNullable<CommandDescription['menu']>

const titles: readonly (readonly [MenuName, string])[] = [
  ['file', 'File'],
  ['edit', 'Edit'],
  ['view', 'View'],
  ['arrange', 'Arrange'],
  ['help', 'Help'],
]

/** Text fields need these on macOS, where the keys reach them through the menu only. */
const textEntries: readonly (readonly [MenuItemConstructorOptions['role'], string])[] = [
  ['cut', 'Mod+X'],
  ['copy', 'Mod+C'],
  ['paste', 'Mod+V'],
  ['selectAll', 'Mod+A'],
]

const keyNames: Record<string, string> = {
  Mod: 'CommandOrControl',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Escape: 'Esc',
  Minus: '-',
}

/** A shortcut in the system's spelling. Nothing: the system's menu must not hold it (a bare key, on macOS). */
export function acceleratorOf(shortcut: string, platform: NodeJS.Platform): string | undefined {
  const keys = shortcut.split('+')
  const bare = !keys.some((key) => ['Mod', 'Alt', 'Ctrl', 'Meta'].includes(key))
  if (platform === 'darwin' && bare) return undefined
  return keys.map((key) => keyNames[key] ?? key).join('+')
}

/**
 * The native menu, from the list of editor commands and what the page last said about them. The page handles the keys
 * itself (`registerAccelerator` is off), so that typing in a field is not taken for a command.
 */
export function buildMenu(
  commands: readonly CommandDescription[],
  states: ReadonlyMap<string, MenuItemState>,
  platform: NodeJS.Platform,
  choose: (id: string) => void,
): MenuItemConstructorOptions[] {
  const entries = (name: MenuName) => entriesOf(commands, states, platform, choose, name)
  const menus = titles.map(([name, label]) => ({
    label,
    submenu: [...entries(name), ...systemEntries(name, commands, platform)],
  }))
  const appMenu: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : []
  const windowMenu: MenuItemConstructorOptions[] = [{ role: 'windowMenu' }]
  const filled = menus.filter(({ submenu }) => submenu.length > 0)
  const help = filled.filter(({ label }) => label === 'Help')
  return [...appMenu, ...filled.filter((menu) => !help.includes(menu)), ...windowMenu, ...help]
}

function entriesOf(
  commands: readonly CommandDescription[],
  states: ReadonlyMap<string, MenuItemState>,
  platform: NodeJS.Platform,
  choose: (id: string) => void,
  name: MenuName,
): MenuItemConstructorOptions[] {
  const own = commands.filter(({ menu }) => menu === name)
  const groups = [...new Set(own.map(({ group = 0 }) => group))].sort((one, other) => one - other)
  return groups.flatMap((group, index) => {
    const inGroup = own.filter((command) => (command.group ?? 0) === group)
    const items = inGroup.map((command) => entryOf(command, states.get(command.id), platform, choose))
    return index === 0 ? items : [{ type: 'separator' as const }, ...items]
  })
}

function entryOf(
  command: CommandDescription,
  state: MenuItemState | undefined,
  platform: NodeJS.Platform,
  choose: (id: string) => void,
): MenuItemConstructorOptions {
  const entry: MenuItemConstructorOptions = {
    id: command.id,
    label: (state?.label ?? command.title).replaceAll('&', '&&'),
    enabled: state?.enabled ?? true,
    click: () => choose(command.id),
  }
  const accelerator = command.shortcut === undefined ? undefined : acceleratorOf(command.shortcut, platform)
  if (accelerator !== undefined) Object.assign(entry, { accelerator, registerAccelerator: false })
  return state?.checked === undefined ? entry : { ...entry, type: 'checkbox', checked: state.checked }
}

/** What every program has, unless an editor command stands for it. */
function systemEntries(
  name: MenuName,
  commands: readonly CommandDescription[],
  platform: NodeJS.Platform,
): MenuItemConstructorOptions[] {
  const line: MenuItemConstructorOptions = { type: 'separator' }
  if (name === 'file' && platform !== 'darwin') return [line, { role: 'quit' }]
  if (name === 'view') return [line, { role: 'togglefullscreen' }]
  if (name !== 'edit') return []
  const taken = new Set(commands.filter(({ menu }) => menu === 'edit').map(({ shortcut }) => shortcut))
  const missing = textEntries.filter(([, shortcut]) => !taken.has(shortcut)).map(([role]) => ({ role }))
  return missing.length > 0 ? [line, ...missing] : []
}
