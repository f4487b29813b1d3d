import { cpus } from 'node:os'
import { exporting } from './parts/exporting'
import { files } from './parts/files'
import { importing } from './parts/importing'
import { layingOut } from './parts/laying-out'
import { randomDiagrams } from './parts/random-diagrams'

// Prints how long things take, as ratios within this run: npm run bench, or npm run bench -- exporting laying-out files importing random

const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  exporting,
  'laying-out': layingOut,
  files,
  importing,
  random: randomDiagrams,
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !Object.hasOwn(PARTS, name))
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}.`)
  process.exit(2)
}
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`)
for (const [name, part] of Object.entries(PARTS)) if (wanted.length === 0 || wanted.includes(name)) await part()
