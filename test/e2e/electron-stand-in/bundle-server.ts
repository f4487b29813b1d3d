import { createServer } from 'node:http'
import { requestOwnScheme } from './small-parts'

const ownOrigin = 'app://bundle'
let server: Promise<string> | undefined

/**
 * Chromium knows no app:// of ours, so a server on the loopback address stands between: each request is put to the
 * app's own protocol handler, and its answer is passed on with status, headers and body unchanged. Answers the origin.
 */
export function bundleServer(): Promise<string> {
  server ??= new Promise((resolve) => {
    const listening = createServer(async (request, response) => {
      const answer = await requestOwnScheme(ownOrigin + request.url)
      response.writeHead(answer.status, Object.fromEntries(answer.headers))
      response.end(Buffer.from(await answer.arrayBuffer()))
    })
    listening.listen(0, '127.0.0.1', () => {
      const address = listening.address()
      resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)
    })
  })
  return server
}

/** The address in Chromium for one of the app, and back; other addresses stay as they are. */
export function toChromium(address: string, serverOrigin: string): string {
  return address.startsWith(ownOrigin) ? serverOrigin + address.slice(ownOrigin.length) : address
}

/** See `toChromium`. */
export function fromChromium(address: string, serverOrigin: string): string {
  return address.startsWith(serverOrigin) ? ownOrigin + address.slice(serverOrigin.length) : address
}
