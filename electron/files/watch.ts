import { type FSWatcher, watch } from 'node:fs'
import { basename, dirname } from 'node:path'

/** Tells of changes in the folders of open files. A hint only: whoever is told looks at the file. */
export interface FileWatch {
  /** Watches exactly these real paths from now on. */
  watchOnly(realPaths: readonly string[]): void
  close(): void
}

/** Several events belong to one save of another program. */
const quietFor = 250

/** Watches folders rather than files: a file that is replaced by a rename would be lost otherwise. */
export function createFileWatch(changed: (realPath: string) => void): FileWatch {
  const folders = new Map<string, FSWatcher>()
  const timers = new Map<string, NodeJS.Timeout>()
  let watched: readonly string[] = []

  function noticed(folder: string, name: string | null): void {
    const inFolder = watched.filter((path) => dirname(path) === folder)
    for (const path of inFolder.filter((path) => name === null || name === basename(path))) {
      clearTimeout(timers.get(path))
      timers.set(
        path,
        setTimeout(() => tell(path), quietFor),
      )
    }
  }

  function tell(path: string): void {
    timers.delete(path)
    if (watched.includes(path)) changed(path)
  }

  function start(folder: string): void {
    try {
      const watcher = watch(folder, { persistent: false }, (_event, name) => noticed(folder, name))
      watcher.on('error', () => stop(folder))
      folders.set(folder, watcher)
    } catch {
      // A folder that cannot be watched (gone, a network drive, no more watches): the check on focus remains.
    }
  }

  function stop(folder: string): void {
    folders.get(folder)?.close()
    folders.delete(folder)
  }

  return {
    watchOnly: (realPaths) => {
      watched = [...realPaths]
      const wanted = new Set(watched.map((path) => dirname(path)))
      for (const folder of [...folders.keys()]) if (!wanted.has(folder)) stop(folder)
      for (const folder of wanted) if (!folders.has(folder)) start(folder)
    },
    close: () => {
      for (const folder of [...folders.keys()]) stop(folder)
      for (const timer of timers.values()) clearTimeout(timer)
      timers.clear()
      watched = []
    },
  }
}
