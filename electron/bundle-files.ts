import { readFile } from 'node:fs/promises'
import { extname, isAbsolute, relative, resolve, sep } from 'node:path'
import { contentSecurityPolicyOf } from './content-security-policy'

/** A response, whoever sends it. */
export interface BundleResponse {
  status: number
  headers: Record<string, string>
  body: Uint8Array
}

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.awsdiagram': 'application/json; charset=utf-8',
  '.yaml': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

const always = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
}

/**
 * Finds the file below `root` that a URL's path means; `/` is index.html. Nothing: the path is malformed or leaves the
 * folder. It is decoded once; a NUL or a backslash in it is refused whatever it would mean.
 */
export function findBundlePath(root: string, urlPath: string): string | undefined {
  const decoded = decodeOnce(urlPath)
  if (decoded === undefined || decoded.includes('\0') || decoded.includes('\\')) return undefined
  const path = resolve(root, `.${decoded === '/' ? '/index.html' : decoded}`)
  const below = relative(root, path)
  const outside = below === '' || below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below)
  return outside ? undefined : path
}

function decodeOnce(urlPath: string): string | undefined {
  try {
    const decoded = decodeURIComponent(urlPath)
    return decoded.startsWith('/') ? decoded : undefined
  } catch {
    return undefined
  }
}

/** Answers requests for files of the built page, by the path of their URL (still encoded). */
export function createBundleReader(root: string): (urlPath: string) => Promise<BundleResponse> {
  return async (urlPath) => {
    const path = findBundlePath(root, urlPath)
    if (path === undefined) return refusal(400, 'Bad request')
    const body = await readFile(path).catch(() => undefined)
    if (body === undefined) return refusal(404, 'Not found')
    const type = contentTypes[extname(path).toLowerCase()] ?? 'application/octet-stream'
    return { status: 200, headers: headersOf(urlPath, type), body }
  }
}

function headersOf(urlPath: string, type: string): Record<string, string> {
  return { 'Content-Security-Policy': contentSecurityPolicyOf(urlPath), ...always, 'Content-Type': type }
}

function refusal(status: number, text: string): BundleResponse {
  return { status, headers: headersOf('', 'text/plain; charset=utf-8'), body: Buffer.from(text) }
}
