import type { BrowserContext } from 'playwright-core'

/** What pages did that no page of the app may do. All lists must stay empty. */
export interface Watched {
  /** Requests that went anywhere but to the app itself. */
  readonly foreignRequests: string[]
  /** Violations of the content security policy. */
  readonly violations: string[]
  /** Errors in the console, and exceptions nobody caught. */
  readonly errors: string[]
}

/** Listens to every page of a context from now on. `ownAddress`: what the app's own addresses start with. */
export function watchContext(context: BrowserContext, ownAddress: string, into: Watched = newWatched()): Watched {
  context.on('request', (request) => {
    const isRemote = /^(https?|wss?):/.test(request.url())
    if (isRemote && !request.url().startsWith(ownAddress)) into.foreignRequests.push(request.url())
  })
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) into.violations.push(message.text())
    else if (message.type() === 'error') into.errors.push(message.text())
  })
  context.on('weberror', (error) => into.errors.push(error.error().stack ?? error.error().message))
  return into
}

export function newWatched(): Watched {
  return { foreignRequests: [], violations: [], errors: [] }
}
