import { EventEmitter } from 'node:events'
import { app } from './app'
import { preventable } from './preventable'
import { WebContents, type WebPreferences } from './web-contents'

interface Options {
  width: number
  height: number
  title: string
  webPreferences: WebPreferences
}

/** A window: a page of its own in Chromium, and what Electron lets one do with it. */
export class BrowserWindow extends EventEmitter {
  static readonly #all: BrowserWindow[] = []
  static #focused: BrowserWindow | null = null
  readonly webContents = new WebContents()
  readonly options: Options
  title: string
  edited = false
  visible = false
  maximized = false
  #destroyed = false

  constructor(options: Options) {
    super()
    this.options = options
    this.title = options.title
    BrowserWindow.#all.unshift(this)
    app.openWindows.add(this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  static getAllWindows(): BrowserWindow[] {
    return [...BrowserWindow.#all]
  }

  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.#focused
  }

  async loadURL(address: string): Promise<void> {
    const { width, height, webPreferences } = this.options
    await this.webContents.load(address, webPreferences, { width, height })
    this.emit('ready-to-show')
  }

  close(): void {
    if (this.#destroyed) return
    const event = preventable({})
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    BrowserWindow.#all.splice(BrowserWindow.#all.indexOf(this), 1)
    if (BrowserWindow.#focused === this) BrowserWindow.#focused = null
    this.webContents.closePage().catch(() => undefined)
    this.emit('closed')
    app.windowClosed(this)
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  show(): void {
    this.visible = true
    this.focus()
  }

  focus(): void {
    BrowserWindow.#focused = this
    this.emit('focus')
  }

  isMinimized(): boolean {
    return false
  }

  maximize(): void {
    this.maximized = true
  }

  isMaximized(): boolean {
    return this.maximized
  }

  getNormalBounds() {
    const { width, height } = this.options
    return { x: 0, y: 0, width, height }
  }

  setTitle(title: string): void {
    this.title = title
  }

  getTitle(): string {
    return this.title
  }

  setDocumentEdited(edited: boolean): void {
    this.edited = edited
  }

  setRepresentedFilename(_path: string): void {
    // Only macOS shows it.
  }
}
