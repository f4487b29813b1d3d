import { join, resolve } from 'node:path'
import { app, BrowserWindow, powerMonitor, session } from 'electron'
import { COMMANDS } from '../shared/editor/commands'
import { assembleWorkbench } from './assemble'
import { createCloseFlow } from './close-flow'
import { realSaveTools } from './files/save-tools'
import { createSessionFile } from './files/session-file'
import { createHandlers } from './handlers'
import { lookAtOpenFiles } from './handlers/look-at-files'
import { findHolder } from './handlers/open-path'
import { connectCalls, connectDroppedFiles } from './ipc'
import { createGate } from './ipc-gate'
import { findLaunchFile } from './launch-file'
import { createMenuKeeper } from './menu-keeper'
import { createNativeDesktop, showWindow } from './native-desktop'
import { pageOrigin, registerScheme, serveBundle } from './protocol'
import { createSessionKeeper } from './session-keeper'
import { denyLeaving, denyPermissions } from './window'
import { findWindow, openDocumentWindow, restoreWindows, type WindowSurroundings } from './windows'

const preload = join(import.meta.dirname, '../preload/preload.cjs')
const page = join(import.meta.dirname, '../renderer')
const launchFile = findLaunchFile(process.argv, app.isPackaged ? undefined : app.getAppPath(), process.cwd())
const waitingFiles = launchFile === undefined ? [] : [launchFile]
const ownData = app.commandLine.getSwitchValue('user-data-dir')

if (ownData !== '') app.setPath('userData', resolve(ownData))
app.enableSandbox()
registerScheme()
app.on('open-file', (event, path) => {
  event.preventDefault()
  waitingFiles.push(path)
})
if (app.requestSingleInstanceLock({ file: launchFile ?? null })) app.whenReady().then(start)
else app.quit()

async function start(): Promise<void> {
  const surroundings = createSurroundings()
  denyPermissions(session.defaultSession)
  app.on('web-contents-created', (_event, contents) => denyLeaving(contents))
  serveBundle(page)
  connectCalls(createGate(createHandlers(surroundings.workbench), pageOrigin, (text) => console.error(text)))
  connectDroppedFiles(surroundings.workbench)
  followApplication(surroundings)
  if (waitingFiles.length === 0) return restoreWindows(surroundings)
  for (const file of waitingFiles.splice(0)) await openDocumentWindow(surroundings, file)
}

function createSurroundings(): WindowSurroundings {
  const desktop = createNativeDesktop({
    find: findWindow,
    open: () => void openDocumentWindow(surroundings),
    close: (owner) => closeFlow.close(owner),
    showMenuState: (owner, items) => menu.update(owner, items),
  })
  const workbench = assembleWorkbench(desktop, () => keeper.note())
  const menu = createMenuKeeper(COMMANDS, (owner, id) => desktop.send(owner, 'menuCommand', { id }))
  const closeFlow = createCloseFlow(
    workbench,
    (owner) => findWindow(owner)?.destroy(),
    () => app.quit(),
  )
  const sessionFile = createSessionFile(realSaveTools, join(app.getPath('userData'), 'session.json'))
  const keeper = createSessionKeeper(sessionFile, () => workbench, closeFlow.isQuitting)
  const surroundings: WindowSurroundings = { workbench, menu, closeFlow, preload, session: sessionFile, keeper }
  return surroundings
}

function followApplication(surroundings: WindowSurroundings): void {
  app.removeAllListeners('open-file')
  app.on('open-file', (event, path) => {
    event.preventDefault()
    void openOrShow(surroundings, path)
  })
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const file = (data as { file?: unknown } | null)?.file
    void openOrShow(surroundings, typeof file === 'string' ? file : undefined)
  })
  powerMonitor.on('resume', () => void lookAtOpenFiles(surroundings.workbench))
  app.on('before-quit', () => {
    if (!surroundings.closeFlow.isQuitting()) void surroundings.keeper.noteNow()
    surroundings.closeFlow.quitting()
  })
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) void openDocumentWindow(surroundings)
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
}

/** A file gets a window of its own, unless one holds it already; no file: a window comes to the front. */
async function openOrShow(surroundings: WindowSurroundings, file: string | undefined): Promise<void> {
  const [window] = BrowserWindow.getAllWindows()
  if (file === undefined && window) return showWindow(window)
  const holder = file === undefined ? undefined : await findHolder(surroundings.workbench, file)
  if (holder === undefined) await openDocumentWindow(surroundings, file)
  else surroundings.workbench.desktop.bringToFront(holder)
}
