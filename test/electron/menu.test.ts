import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { acceleratorOf, buildMenu } from '../../electron/menu'
import type { CommandDescription } from '../../shared/editor/command'
import { COMMANDS } from '../../shared/editor/commands'

const commands: CommandDescription[] = [
  { id: 'save', title: 'Save', menu: 'file', group: 2, shortcut: 'Mod+S' },
  { id: 'open', title: 'Open & go', menu: 'file', group: 1 },
  { id: 'undo', title: 'Undo', menu: 'edit', shortcut: 'Mod+Z' },
  { id: 'hidden', title: 'Not in a menu' },
]

function menus(list = commands, platform: NodeJS.Platform = 'linux', states = new Map(), choose = (_id: string) => {}) {
  const built = buildMenu(list, states, platform, choose)
  return (label: string) => (built.find((menu) => menu.label === label)?.submenu ?? []) as MenuItemConstructorOptions[]
}

test('groups stand in order, divided by lines, and the system’s own entries follow', () => {
  const file = menus()('File').map(({ id, type, role }) => id ?? role ?? type)
  expect(file).toEqual(['open', 'separator', 'save', 'separator', 'quit'])
  expect(menus()('Edit').map(({ id, role }) => id ?? role)).toEqual([
    'undo',
    undefined,
    'cut',
    'copy',
    'paste',
    'selectAll',
  ])
})

test('what the page says replaces title, state and mark', () => {
  const states = new Map([['undo', { id: 'undo', label: 'Undo move', enabled: false, checked: true }]])
  expect(menus(commands, 'linux', states)('Edit')[0]).toMatchObject({
    label: 'Undo move',
    enabled: false,
    checked: true,
    type: 'checkbox',
  })
})

test('keys are shown, not taken from the page; a click names the command', () => {
  const chosen: string[] = []
  const entry = menus(commands, 'linux', new Map(), (id) => chosen.push(id))('File')[2]
  expect(entry).toMatchObject({ accelerator: 'CommandOrControl+S', registerAccelerator: false })
  entry?.click?.({} as never, undefined, {} as never)
  expect(chosen).toEqual(['save'])
})

test('an ampersand in a title stays one', () => {
  expect(menus()('File')[0]?.label).toBe('Open && go')
})

test('shortcuts are spelled as the system wants them; a bare key is no menu key on macOS', () => {
  expect(acceleratorOf('Mod+Shift+ArrowUp', 'linux')).toBe('CommandOrControl+Shift+Up')
  expect(acceleratorOf('Mod+Plus', 'darwin')).toBe('CommandOrControl+Plus')
  expect(acceleratorOf('Mod+Minus', 'darwin')).toBe('CommandOrControl+-')
  expect(acceleratorOf('Delete', 'linux')).toBe('Delete')
  expect(acceleratorOf('Delete', 'darwin')).toBeUndefined()
})

test('every editor command with a menu is in it, once', () => {
  const built = JSON.stringify(buildMenu(COMMANDS, new Map(), 'linux', () => {}))
  const inMenus = COMMANDS.filter(({ menu }) => menu)
  expect(inMenus.length).toBeGreaterThan(10)
  for (const { id } of inMenus) expect(built.split(`"id":"${id}"`)).toHaveLength(2)
})
