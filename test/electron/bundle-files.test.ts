import { mkdirSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createBundleReader, findBundlePath } from '../../electron/bundle-files'
import { contentSecurityPolicy, contentSecurityPolicyOf } from '../../electron/content-security-policy'
import { scratchFolder } from './files/scratch-folder'

const at = scratchFolder()

test('files below the folder are found, decoded once', () => {
  expect(findBundlePath('/b', '/')).toBe('/b/index.html')
  expect(findBundlePath('/b', '/assets/a%20b.js')).toBe('/b/assets/a b.js')
  expect(findBundlePath('/b', '/..%252f')).toBe('/b/..%2f')
})

test.each([
  '/../secret',
  '/%2e%2e/secret',
  '/assets/..%2f..%2fsecret',
  '/a\0.js',
  '/a%00.js',
  '/..\\secret',
  '/%5c..%5csecret',
  '/%',
  'index.html',
  '//../secret',
  '/..',
  '/.',
])('%j leads nowhere', (path) => {
  expect(findBundlePath('/b', path)).toBeUndefined()
})

test('a sibling folder whose name begins like ours is outside', () => {
  expect(findBundlePath('/b', '/../bundle/x')).toBeUndefined()
})

test('a file comes with its type and the policy; so do refusals', async () => {
  mkdirSync(at('sub'))
  writeFileSync(at('index.html'), '<p>')
  const read = createBundleReader(at())
  const page = await read('/')
  expect(page).toMatchObject({ status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' } })
  expect(Buffer.from(page.body).toString()).toBe('<p>')
  for (const [path, status] of [
    ['/missing.js', 404],
    ['/sub', 404],
    ['/%00', 400],
  ] as const) {
    const answer = await read(path)
    expect(answer.status).toBe(status)
    expect(answer.headers).toMatchObject({ 'Content-Security-Policy': contentSecurityPolicy })
  }
})

test('the policy is the one that was decided', () => {
  expect(contentSecurityPolicy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
      "font-src 'self'; worker-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-src 'none'",
  )
})

test('only the worker of AWS’s validator may compile WebAssembly, and fetch it from here', () => {
  const worker = contentSecurityPolicyOf('/assets/judge-worker-a1_B-2.js')
  expect(worker).toBe("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'")
  for (const path of ['/', '/index.html', '/assets/index-1.js', '/judge-worker-1.js', '/assets/judge-worker-1.js/..']) {
    expect(contentSecurityPolicyOf(path)).toBe(contentSecurityPolicy)
  }
})
