import { BrowserWindow } from 'electron'
import type { Session, SessionFile, WindowPlace } from './files/session-file'
import type { Workbench } from './workbench'

/** Notes which windows are open on which files, for the next start. */
export interface SessionKeeper {
  /** Something changed; it is written down a moment later. */
  note(): void
  /** Writes down what is open now. Called before the last window goes, and before quitting. */
  noteNow(): Promise<void>
}

const pause = 300

/** `quitting`: windows that close then are not taken for windows that the user closed. */
export function createSessionKeeper(
  file: SessionFile,
  workbench: () => Workbench,
  quitting: () => boolean,
): SessionKeeper {
  let timer: NodeJS.Timeout | undefined
  const noteNow = async () => {
    clearTimeout(timer)
    timer = undefined
    const session = describe(workbench())
    if (session.windows.length > 0) await file.write(session)
  }
  return {
    note: () => {
      timer ??= setTimeout(() => {
        timer = undefined
        if (!quitting()) void noteNow()
      }, pause)
    },
    noteNow,
  }
}

function describe({ documents }: Workbench): Session {
  const windows = BrowserWindow.getAllWindows().filter((window) => !window.isDestroyed())
  windows.sort((one, other) => one.webContents.id - other.webContents.id)
  return {
    windows: windows.map((window) => {
      const file = documents.all().find(({ owner }) => owner === window.webContents.id)?.path
      return { place: placeOf(window), ...(file !== undefined && { file }) }
    }),
  }
}

function placeOf(window: BrowserWindow): WindowPlace {
  const { x, y, width, height } = window.getNormalBounds()
  return { x, y, width, height, maximized: window.isMaximized() }
}
