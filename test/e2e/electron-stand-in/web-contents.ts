import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Frame, Page, Route } from 'playwright-core'
import { bundleServer, fromChromium, toChromium } from './bundle-server'
import { connectChromium, foreignRequests } from './chromium-pages'
import { type InvokeEvent, invokeHandler } from './ipc-main'
import { bindingName, pageScript } from './page-script'
import { preventable } from './preventable'
import { decode, encode } from './wire'

/** What a page may do, as far as the stand-in looks at it. */
export type WebPreferences = { preload: string } & Record<string, unknown>

type WindowOpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' }
let lastId = 0

/** A page in Chromium, with the events and the messages of Electron's. */
export class WebContents extends EventEmitter {
  readonly id = ++lastId
  readonly edits: string[] = []
  #page: Page | undefined
  #origin = ''
  /** Loads under way that the app itself asked for; they are not put to the app again. */
  #ownLoads = 0
  #openHandler: WindowOpenHandler = () => ({ action: 'allow' })

  async load(address: string, preferences: WebPreferences, size: { width: number; height: number }): Promise<void> {
    this.#origin = await bundleServer()
    const page = await (await connectChromium()).newPage()
    this.#page = page
    await page.setViewportSize(size)
    await page.exposeBinding(bindingName, (source, text: string) => this.#answer(source.frame, text))
    await page.addInitScript(pageScript(readFileSync(preferences.preload, 'utf8')))
    await page.route(
      (url) => this.#isWatched(url),
      (route) => this.#decide(route),
    )
    page.on('popup', (popup) => this.#popup(popup))
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }))
    await this.#navigate(() => page.goto(toChromium(address, this.#origin)))
  }

  send(channel: string, ...args: unknown[]): void {
    const deliver = ([name, text]: string[]) =>
      (window as unknown as { __standIn: { deliver(name?: string, text?: string): void } }).__standIn.deliver(
        name,
        text,
      )
    this.#page?.evaluate(deliver, [channel, encode(args)]).catch(() => undefined)
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#openHandler = handler
  }

  reload(): void {
    const page = this.#page
    if (page) this.#navigate(() => page.reload()).catch(() => undefined)
  }

  undo = () => this.edits.push('undo')
  redo = () => this.edits.push('redo')
  cut = () => this.edits.push('cut')
  copy = () => this.edits.push('copy')
  paste = () => this.edits.push('paste')
  selectAll = () => this.edits.push('selectAll')

  async closePage(): Promise<void> {
    await this.#page?.close()
  }

  async #navigate(go: () => Promise<unknown>): Promise<void> {
    this.#ownLoads += 1
    await go().finally(() => {
      this.#ownLoads -= 1
    })
  }

  /** Documents of the app, because navigations to them are asked about; and everything that is not the app's. */
  #isWatched(url: URL): boolean {
    if (url.protocol === 'data:' || url.protocol === 'blob:') return false
    return url.origin !== this.#origin || url.pathname.endsWith('.html') || url.pathname === '/'
  }

  /** `aborted` leaves the page as it is, where a plain failure would show an error page in its place. */
  async #decide(route: Route): Promise<void> {
    const request = route.request()
    const own = new URL(request.url()).origin === this.#origin
    if (!own && !request.isNavigationRequest()) foreignRequests.push(request.url())
    if (request.isNavigationRequest() && this.#navigationPrevented(request.url(), request.frame())) {
      return route.abort('aborted')
    }
    return own ? route.continue() : route.abort('aborted')
  }

  #navigationPrevented(address: string, frame: Frame): boolean {
    const isMainFrame = frame.parentFrame() === null
    const url = fromChromium(address, this.#origin)
    const event = preventable({ url, isMainFrame, isSameDocument: false })
    if (this.#ownLoads === 0) this.emit('will-frame-navigate', event)
    if (!event.defaultPrevented) this.emit('did-start-navigation', event)
    return event.defaultPrevented
  }

  async #popup(popup: Page): Promise<void> {
    const { action } = this.#openHandler({ url: popup.url() })
    if (action === 'deny') await popup.close()
  }

  async #answer(frame: Frame, text: string): Promise<string> {
    const { channel, args } = decode(text) as { channel: string; args: unknown[] }
    const url = fromChromium(frame.url(), this.#origin)
    const parent = frame.parentFrame() === null ? null : {}
    const event: InvokeEvent = { sender: this, senderFrame: { origin: originOf(url), parent, url } }
    try {
      return encode({ value: await invokeHandler(channel, event, args) })
    } catch (error) {
      return encode({ error: error instanceof Error ? error.message : String(error) })
    }
  }
}

/** `URL.origin` is "null" for schemes that Node does not know. */
function originOf(address: string): string {
  const { protocol, host } = new URL(address)
  return `${protocol}//${host}`
}
