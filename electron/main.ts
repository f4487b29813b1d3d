import { join, resolve } from 'node:path'
import { app, BrowserWindow, powerMonitor, session } from 'electron'
import { COMMANDS } from '../shared/editor/commands'
import { assembleWorkbench } from './assemble'
import { findCommandLine } from './cli/find-command-line'
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
import { runShippedCommandLine } from './run-shipped-command-line'
import { createSessionKeeper } from './session-keeper'
import { lookForUpdates, type UpdateSurroundings } from './updates'
import { denyLeaving, denyPermissions } from './window'
import { findWindow, openDocumentWindow, restoreWindows, type WindowSurroundings } from './windows'
import type { Workbench } from './workbench'

const preload = join(import.meta.dirname, '../preload/preload.cjs')
const page = join(import.meta.dirname, '../renderer')
const appPath = app.isPackaged ? undefined : app.getAppPath()
const commandLine = findCommandLine(process.argv, appPath, process.cwd())
const launchFile = findLaunchFile(process.argv, appPath, process.cwd())
const waitingFiles = launchFile === undefined ? [] : [launchFile]
/** Owner of a question that belongs to no window. */
const NO_WINDOW = 0
const ownData = app.commandLine.getSwitchValue('user-data-dir')

if (ownData !== '') app.setPath('userData', resolve(ownData))
app.enableSandbox()
if (commandLine) void runShippedCommandLine(commandLine)
else begin()

/** The window's side of the app: one instance of it, whatever is started again. */
function begin(): void {
  registerScheme()
  app.on('open-file', (event, path) => {
    event.preventDefault()
    waitingFiles.push(path)
  })
  if (app.requestSingleInstanceLock({ file: launchFile ?? null })) app.whenReady().then(start)
  else app.quit()
}

async function start(): Promise<void> {
  const surroundings = createSurroundings()
  denyPermissions(session.defaultSession)
  app.on('web-contents-created', (_event, contents) => denyLeaving(contents))
  serveBundle(page)
  connectCalls(createGate(createHandlers(surroundings.workbench), pageOrigin, (text) => console.error(text)))
  connectDroppedFiles(surroundings.workbench)
  followApplication(surroundings)
  if (waitingFiles.length === 0) await restoreWindows(surroundings)
  for (const file of waitingFiles.splice(0)) await openDocumentWindow(surroundings, file)
  await surroundings.workbench.versions.sweep()
  await lookForUpdates(updateSurroundings(surroundings.workbench), (text) => console.error(text))
}

function updateSurroundings({ tools, desktop }: Workbench): UpdateSurroundings {
  return {
    tools,
    userData: app.getPath('userData'),
    environment: process.env,
    load: async () => (await import('electron-updater')).default.autoUpdater,
    agrees: async (message, detail, yes) =>
      (await desktop.ask(NO_WINDOW, { message, detail, buttons: [yes, 'Later'], preferred: 0, cancel: 1 })) === 0,
    quit: () => app.quit(),
  }
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
