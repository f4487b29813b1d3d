import { EventEmitter } from 'node:events'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { takeInstanceLock } from './instance-lock'
import { preventable } from './preventable'

/** A window as far as quitting is concerned. */
interface Closable {
  close(): void
}

class App extends EventEmitter {
  readonly isPackaged = false
  sandboxed = false
  readonly recentDocuments: string[] = []
  readonly openWindows = new Set<Closable>()
  readonly commandLine = {
    getSwitchValue: (name: string): string => {
      const prefix = `--${name}=`
      return process.argv.find((argument) => argument.startsWith(prefix))?.slice(prefix.length) ?? ''
    },
  }
  #quitting = false
  readonly #paths = new Map<string, string>()

  enableSandbox(): void {
    this.sandboxed = true
  }

  getAppPath(): string {
    return resolve(process.argv[1] ?? '.')
  }

  getPath(name: string): string {
    return this.#paths.get(name) ?? (name === 'home' ? homedir() : join(homedir(), name))
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }

  requestSingleInstanceLock(data: unknown): boolean {
    return takeInstanceLock(this.getPath('userData'), data, (argv, folder, received) =>
      this.emit('second-instance', preventable({}), argv, folder, received),
    )
  }

  async whenReady(): Promise<void> {
    await new Promise((done) => setImmediate(done))
  }

  addRecentDocument(path: string): void {
    this.recentDocuments.push(path)
  }

  /** As in Electron: one window that refuses to close ends the quitting. */
  quit(): void {
    const event = preventable({})
    this.#quitting = true
    this.emit('before-quit', event)
    if (!event.defaultPrevented) for (const window of [...this.openWindows]) window.close()
    this.#quitting = false
    if (this.openWindows.size === 0) this.exit(0)
  }

  exit(code: number): void {
    // What was called without waiting (a window's size being written) gets its turn.
    setTimeout(() => process.exit(code), 100)
  }

  windowClosed(window: Closable): void {
    this.openWindows.delete(window)
    if (this.openWindows.size === 0 && !this.#quitting) this.emit('window-all-closed')
  }
}

export const app = new App()
