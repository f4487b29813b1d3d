import { createServer } from 'node:http'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Serves the built page on the loopback address, with the same headers as the desktop edition.
 * Answers the server and its address. `port` 0: any free one.
 */
export async function serveBuiltPage(out, port) {
  const { createBundleReader } = await import(pathToFileURL(resolve(out, 'main/bundle-files.js')).href)
  const read = createBundleReader(resolve(out, 'renderer'))
  const server = createServer(async (request, response) => {
    const { status, headers, body } = await answer(read, request, server.address().port)
    response.writeHead(status, headers)
    response.end(request.method === 'HEAD' ? undefined : body)
  })
  await new Promise((done, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', done)
  })
  return { server, address: `http://127.0.0.1:${server.address().port}/` }
}

function answer(read, request, port) {
  // A page elsewhere could give its own name the loopback address; its requests carry that name.
  const known = [`127.0.0.1:${port}`, `localhost:${port}`].includes(request.headers.host)
  if (!known) return { status: 403, headers: {}, body: '' }
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return { status: 405, headers: { Allow: 'GET, HEAD' }, body: '' }
  return read(request.url.split('?')[0])
}
