import { BrowserWindow, type BrowserWindowConstructorOptions, type Session, type WebContents } from 'electron'
import type { WindowPlace } from './files/session-file'
import { pageAddress } from './protocol'

/** Everything is said although most of it is the default: these lines are the shell's promise about the page. */
export function windowOptions(preload: string, place: WindowPlace): BrowserWindowConstructorOptions {
  return {
    ...(place.x !== undefined && place.y !== undefined && { x: place.x, y: place.y }),
    width: place.width,
    height: place.height,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Stackboard',
    backgroundColor: '#ffffff',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  }
}

/** Opens a window on the page. It is shown once there is something to see. */
export function openWindow(preload: string, place: WindowPlace): BrowserWindow {
  const window = new BrowserWindow(windowOptions(preload, place))
  if (place.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  // The title is the document's, set through the bridge.
  window.on('page-title-updated', (event) => event.preventDefault())
  window.loadURL(pageAddress).catch(() => undefined)
  return window
}

/** No page of ours goes anywhere, opens anything or embeds anything. */
export function denyLeaving(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
}

/** What the page may do on a click: put text and pictures of its own on the clipboard. */
const ALLOWED = 'clipboard-sanitized-write'

/** The page may use no camera, no place, no notification: nothing that needs a permission but copying. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === ALLOWED))
  session.setPermissionCheckHandler((_contents, permission) => permission === ALLOWED)
  session.setDevicePermissionHandler(() => false)
}
