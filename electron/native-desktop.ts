import { app, type BrowserWindow, dialog, type FileFilter, shell } from 'electron'
import { eventChannel } from '../shared/bridge/channels'
import type { DocumentKind, MenuItemState } from '../shared/bridge/documents'
import type { Desktop } from './desktop'

const filters: Record<DocumentKind | 'picture' | 'either', FileFilter[]> = {
  either: [
    { name: 'Diagram or template', extensions: ['awsdiagram', 'yaml', 'yml', 'json', 'template'] },
    { name: 'All files', extensions: ['*'] },
  ],
  diagram: [
    { name: 'Stackboard diagram', extensions: ['awsdiagram'] },
    { name: 'Picture with its diagram', extensions: ['svg', 'png'] },
  ],
  template: [
    { name: 'CloudFormation template', extensions: ['yaml', 'yml', 'json', 'template'] },
    { name: 'All files', extensions: ['*'] },
  ],
  picture: [
    { name: 'SVG picture', extensions: ['svg'] },
    { name: 'PNG picture', extensions: ['png'] },
    { name: 'PDF document', extensions: ['pdf'] },
    { name: 'draw.io diagram', extensions: ['drawio'] },
  ],
}

/** What the native desktop leaves to the rest of the app. */
export interface WindowKeeper {
  find(owner: number): BrowserWindow | undefined
  open(): void
  close(owner: number): void
  showMenuState(owner: number, items: readonly MenuItemState[]): void
}

/** Native dialogs, windows and the shell. */
export function createNativeDesktop(keeper: WindowKeeper): Desktop {
  return {
    chooseFileToOpen: async (owner, kind) => {
      const options = { filters: filters[kind], properties: ['openFile' as const] }
      const window = keeper.find(owner)
      const chosen = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
      return chosen.canceled ? undefined : chosen.filePaths[0]
    },
    chooseFileToSave: async (owner, { path, kind }) => {
      const options = { defaultPath: path, filters: filters[kind], properties: ['showOverwriteConfirmation' as const] }
      const window = keeper.find(owner)
      const chosen = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
      return chosen.canceled || chosen.filePath === '' ? undefined : chosen.filePath
    },
    ask: async (owner, { message, detail, buttons, preferred, cancel }) => {
      const options = {
        type: 'question' as const,
        message,
        detail,
        buttons: [...buttons],
        defaultId: preferred,
        cancelId: cancel,
        noLink: true,
      }
      const window = keeper.find(owner)
      return (await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options))).response
    },
    openExternal: (url) => shell.openExternal(url),
    bringToFront: (owner) => showWindow(keeper.find(owner)),
    showDocument: (owner, { title, edited, path }) => {
      const window = keeper.find(owner)
      const mark = edited && process.platform !== 'darwin' ? '• ' : ''
      window?.setTitle(`${mark}${title} – Stackboard`)
      window?.setDocumentEdited(edited)
      if (process.platform === 'darwin') window?.setRepresentedFilename(path ?? '')
    },
    closeWindow: keeper.close,
    openWindow: keeper.open,
    editText: (owner, action) => keeper.find(owner)?.webContents[action](),
    showMenuState: keeper.showMenuState,
    noteRecentDocument: (path) => app.addRecentDocument(path),
    send: (owner, name, event) => keeper.find(owner)?.webContents.send(eventChannel(name), event),
  }
}

/** Brings a window to the front, from the task bar if need be. */
export function showWindow(window: BrowserWindow | undefined): void {
  if (window?.isMinimized()) window.restore()
  window?.show()
  window?.focus()
}
