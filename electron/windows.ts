import { BrowserWindow, dialog, screen } from 'electron'
import type { CloseFlow } from './close-flow'
import { onScreen, type SessionFile, type WindowPlace } from './files/session-file'
import { lookAtOpenFiles } from './handlers/look-at-files'
import type { MenuKeeper } from './menu-keeper'
import type { SessionKeeper } from './session-keeper'
import { openWindow } from './window'
import { releaseWindow, type Workbench } from './workbench'

const firstPlace: WindowPlace = { width: 1440, height: 900, maximized: false }

/** The window of a page, by the page's number. Nothing: it is closed. */
export function findWindow(owner: number): BrowserWindow | undefined {
  return BrowserWindow.getAllWindows().find((window) => !window.isDestroyed() && window.webContents.id === owner)
}

/** What windows need of the rest of the app. */
export interface WindowSurroundings {
  workbench: Workbench
  menu: MenuKeeper
  closeFlow: CloseFlow
  preload: string
  session: SessionFile
  keeper: SessionKeeper
}

/** Opens the windows of the last run, with the files they showed; one empty window where there were none. */
export async function restoreWindows(surroundings: WindowSurroundings): Promise<void> {
  const { windows } = await surroundings.session.read()
  const shown = windows.filter(({ file }, index) => file !== undefined || index === 0)
  if (shown.length === 0) return openDocumentWindow(surroundings)
  for (const { file, place } of shown) await openDocumentWindow(surroundings, file, place)
}

/** Opens a window, for a file if one is given, and ties it to everything that follows it. `place` absent: a usual one. */
export async function openDocumentWindow(
  surroundings: WindowSurroundings,
  file?: string,
  place?: WindowPlace,
): Promise<void> {
  const { workbench, menu, closeFlow, preload, keeper } = surroundings
  const wanted = place ?? (await usualPlace(surroundings.session))
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea)
  const window = openWindow(preload, onScreen(wanted, screens))
  const owner = window.webContents.id
  if (file !== undefined) workbench.launched.set(owner, file)
  window.on('focus', () => {
    menu.showFor(owner)
    void lookAtOpenFiles(workbench, owner)
  })
  window.on('resize', keeper.note)
  window.on('move', keeper.note)
  window.on('close', (event) => {
    if (!closeFlow.mayClose(owner)) event.preventDefault()
    // The windows of a session are those that are open when the last one goes.
    else if (BrowserWindow.getAllWindows().length === 1 && !closeFlow.isQuitting()) void keeper.noteNow()
  })
  window.on('closed', () => {
    releaseWindow(workbench, owner)
    menu.forget(owner)
  })
  followPage(surroundings, window, owner)
}

/** A page that crashed or was loaded anew holds no documents; what it had not saved is offered from the copies. */
function followPage({ workbench }: WindowSurroundings, window: BrowserWindow, owner: number): void {
  window.webContents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) releaseWindow(workbench, owner)
  })
  window.webContents.on('render-process-gone', async (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    releaseWindow(workbench, owner)
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: 'The page stopped working.',
      detail: 'Unsaved changes were copied a moment ago and are offered after loading it again.',
      buttons: ['Load again', 'Close window'],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    })
    if (window.isDestroyed()) return
    if (response === 0) window.webContents.reload()
    else window.destroy()
  })
}

/** As large as the window before, wherever the system puts it: two windows do not cover each other exactly. */
async function usualPlace(session: SessionFile): Promise<WindowPlace> {
  const last = (await session.read()).windows.at(-1)?.place
  if (!last) return firstPlace
  const { x: _x, y: _y, ...size } = last
  return size
}
