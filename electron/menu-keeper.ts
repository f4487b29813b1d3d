import { BrowserWindow, Menu } from 'electron'
import type { MenuItemState } from '../shared/bridge/documents'
import type { CommandDescription } from '../shared/editor/command'
import { buildMenu } from './menu'

/** The application's one menu, showing the state of the window in front. */
export interface MenuKeeper {
  /** Takes over what a page says of its entries. */
  update(owner: number, items: readonly MenuItemState[]): void
  /** Shows the state of this window. */
  showFor(owner: number): void
  forget(owner: number): void
}

/** `choose` gets the window in front when an entry was clicked. */
export function createMenuKeeper(
  commands: readonly CommandDescription[],
  choose: (owner: number, id: string) => void,
): MenuKeeper {
  const states = new Map<number, Map<string, MenuItemState>>()
  const none: ReadonlyMap<string, MenuItemState> = new Map()

  function showFor(owner: number | undefined): void {
    const state = (owner === undefined ? undefined : states.get(owner)) ?? none
    Menu.setApplicationMenu(Menu.buildFromTemplate(buildMenu(commands, state, process.platform, chooseInFront)))
  }

  function chooseInFront(id: string): void {
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
    if (window) choose(window.webContents.id, id)
  }

  showFor(undefined)
  return {
    update: (owner, items) => {
      const state = states.get(owner) ?? new Map<string, MenuItemState>()
      states.set(owner, state)
      const changed = items.filter((item) => differs(state.get(item.id), item))
      for (const item of changed) state.set(item.id, { ...state.get(item.id), ...item })
      if (changed.length > 0) showFor(owner)
    },
    showFor,
    forget: (owner) => {
      states.delete(owner)
    },
  }
}

function differs(before: MenuItemState | undefined, now: MenuItemState): boolean {
  const keys = Object.keys(now) as (keyof MenuItemState)[]
  return keys.some((key) => before?.[key] !== now[key])
}
