import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { load } from 'js-yaml'

// Reads the fuses back from packaged programs and compares them with electron-builder.yml: check-fuses.mjs PROGRAM …
const root = resolve(import.meta.dirname, '..')
const fromBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
const { FuseV1Options, getCurrentFuseWire } = createRequire(fromBuilder.resolve('app-builder-lib/package.json'))(
  '@electron/fuses',
)
const { electronFuses } = load(readFileSync(join(root, 'electron-builder.yml'), 'utf8'))
const states = { true: '1'.charCodeAt(0), false: '0'.charCodeAt(0) }
const programs = process.argv.slice(2)
if (programs.length === 0) process.exitCode = 1

for (const program of programs) {
  const wire = await getCurrentFuseWire(program)
  for (const [name, wanted] of Object.entries(electronFuses)) {
    const option = FuseV1Options[name.charAt(0).toUpperCase() + name.slice(1)]
    if (option === undefined || wire[option] === states[wanted]) continue
    console.error(`${program}: the fuse ${name} is not ${wanted}`)
    process.exitCode = 1
  }
  console.log(`${program}: fuses read`)
}
