#!/usr/bin/env node
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { opensWindow } from './opens-window.mjs'
import { isStale } from './stale.mjs'

const root = resolve(import.meta.dirname, '..')
const built = join(root, 'out/cli/cli.js')

if (opensWindow(process.argv.slice(2))) {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/start.mjs'), process.argv[2]], {
    stdio: 'inherit',
  })
  process.exit(status ?? 1)
}

// In a checkout the sources may be newer than what was built; in a package there are no sources.
if (isStale(root, ['electron/cli', 'electron/files', 'shared', 'vite.cli.config.ts'], ['out/cli/cli.js'])) build()
await import(pathToFileURL(built).href)

function build() {
  const tool = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js')
  const { status, stderr } = spawnSync(
    process.execPath,
    [tool, 'build', '--config', 'vite.cli.config.ts', '--logLevel', 'error'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
  if (status === 0) return
  process.stderr.write(stderr)
  process.exit(2)
}
