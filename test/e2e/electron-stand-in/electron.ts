/** The few parts of Electron that the app uses, over Node and a Chromium that runs beside it. */
export { app } from './app'
export { BrowserWindow } from './browser-window'
export { ipcMain } from './ipc-main'
export { dialog, Menu, powerMonitor, protocol, screen, session, shell } from './small-parts'
export { utilityProcess } from './utility-process'

import './control'
