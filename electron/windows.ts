import { join } from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'
import * as z from 'zod'
import type { CloseFlow } from './close-flow'
import { readJsonFile, writeJsonFile } from './files/json-file'
import type { SaveTools } from './files/save-tools'
import type { MenuKeeper } from './menu-keeper'
import { openWindow, type WindowSize } from './window'
import { releaseWindow, type Workbench } from './workbench'

const windowSize = z.object({ width: z.number().min(400), height: z.number().min(300), maximized: z.boolean() })
const firstSize: WindowSize = { width: 1440, height: 900, maximized: false }

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
}

/** Opens a window, for a file if one is given, and ties it to everything that follows it. */
export async function openDocumentWindow(surroundings: WindowSurroundings, file?: string): Promise<void> {
  const { workbench, menu, closeFlow, preload } = surroundings
  const window = openWindow(preload, await readSize(workbench.tools))
  const owner = window.webContents.id
  if (file !== undefined) workbench.launched.set(owner, file)
  window.on('focus', () => menu.showFor(owner))
  window.on('close', (event) => {
    if (!closeFlow.mayClose(owner)) event.preventDefault()
    else void writeSize(workbench.tools, window)
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

function sizeFile(): string {
  return join(app.getPath('userData'), 'window.json')
}

async function readSize(tools: SaveTools): Promise<WindowSize> {
  return (await readJsonFile(tools, sizeFile(), windowSize)) ?? firstSize
}

async function writeSize(tools: SaveTools, window: BrowserWindow): Promise<void> {
  const { width, height } = window.getNormalBounds()
  await writeJsonFile(tools, sizeFile(), { width, height, maximized: window.isMaximized() })
}
