import type { Host } from '../../shared/bridge/events'
import { createBrowserHost } from './browser/browser-host'
import { realBrowser } from './browser/real-browser'

declare global {
  interface Window {
    /** Put there by the preload script of the desktop edition; absent in a browser. */
    readonly host?: Host
  }
}

let host: Host | undefined

/** The host of this page: the desktop where there is one, else the browser. One per page. */
export function createHost(): Host {
  host ??= window.host ?? createBrowserHost(realBrowser())
  return host
}
