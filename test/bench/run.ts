import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

// npm run bench -- [part [what it takes …]]: runs one part's run.ts, or those of all parts one after another.

const here = import.meta.dirname
const all = readdirSync(here)
  .sort()
  .filter((name) => existsSync(join(here, name, 'run.ts')))
const [part, ...rest] = process.argv.slice(2)
const wanted = part === undefined ? all : [part]

for (const name of wanted) {
  if (!all.includes(name)) {
    console.error(`There is no part “${name}”; there are: ${all.join(', ')}`)
    process.exitCode = 2
    continue
  }
  console.log(`— ${name}`)
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', join(here, name, 'run.ts'), ...rest], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = 1
}
