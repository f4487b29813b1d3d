import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

/** What starts the app and counts requests that go to anyone else. */
const WATCHED = /\b(prepareDesk|launchApp|launchStandIn|openBrowserEdition)\(/

test('every end-to-end test runs where requests to others are counted', () => {
  const specs = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.e2e.ts'))
  const texts = specs.map((name) => [name, readFileSync(join(import.meta.dirname, name), 'utf8')] as const)
  expect(specs.length).toBeGreaterThan(10)
  expect(texts.filter(([, text]) => !WATCHED.test(text)).map(([name]) => name)).toEqual([])
  // A browser of its own would be one that nobody watches.
  const own = texts.filter(([, text]) => /\bchromium\.launch|^import \{[^}]*chromium/m.test(text))
  expect(own.map(([name]) => name)).toEqual([])
})

test('a main process that asks anyone else is stopped and noted', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stackboard-requests-'))
  const log = join(folder, 'requests')
  const guard = pathToFileURL(join(import.meta.dirname, 'electron-stand-in/no-network.mjs')).href
  const run = (script: string) =>
    spawnSync(process.execPath, ['--import', guard, '--input-type=module', '-e', script], {
      encoding: 'utf8',
      env: { ...process.env, STAND_IN_REQUESTS: log },
    })
  const own = run(`
    import http from 'node:http'
    const server = http.createServer((_, answer) => answer.end('own')).listen(0, '127.0.0.1', async () => {
      console.log(await (await fetch('http://127.0.0.1:' + server.address().port)).text())
      process.exit()
    })`)
  const others = ['fetch("https://example.com/")', '(await import("node:net")).connect(443, "example.org")'].map(run)
  expect([own.stdout, own.status]).toEqual(['own\n', 0])
  expect(others.map(({ status }) => status)).toEqual([1, 1])
  expect(readFileSync(log, 'utf8')).toBe('example.com\nexample.org\n')
  rmSync(folder, { recursive: true, force: true })
})
