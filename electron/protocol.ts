import { protocol } from 'electron'
import { createBundleReader } from './bundle-files'

const scheme = 'app'
const host = 'bundle'

/** Where the page comes from. The gate serves no other origin. */
export const pageOrigin = `${scheme}://${host}`

/** The page itself. */
export const pageAddress = `${pageOrigin}/index.html`

/** Must run before the app is ready: gives app:// an origin, and the rights of a secure one. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built page from `root` at app://bundle. Anything but a GET there is refused. */
export function serveBundle(root: string): void {
  const read = createBundleReader(root)
  protocol.handle(scheme, async (request) => {
    const address = new URL(request.url)
    if (request.method !== 'GET' || address.host !== host) return new Response('Not found', { status: 404 })
    const { status, headers, body } = await read(address.pathname)
    return new Response(new Uint8Array(body), { status, headers })
  })
}
