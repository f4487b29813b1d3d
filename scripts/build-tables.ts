import { readFile, writeFile } from 'node:fs/promises'
import { grantsTable } from './tables/grants-table'
import { relationsTable } from './tables/relations-table'
import { rulesTable } from './tables/rules-table'
import { servicesTable } from './tables/services-table'

/**
 * Writes the pages of docs/ that list what the registries hold. With `--check` it changes nothing, names the pages that are
 * not as they would be written, and ends with code 1 if there are any.
 */
const pages = new Map([
  ['services.md', servicesTable()],
  ['relations.md', relationsTable()],
  ['rules.md', rulesTable()],
  ['grants.md', grantsTable()],
])
const isCheck = process.argv.includes('--check')

for (const [name, text] of pages) {
  const file = new URL(`../docs/${name}`, import.meta.url)
  const present = await readFile(file, 'utf8').catch(() => undefined)
  if (present === text) continue
  if (isCheck) {
    console.error(`docs/${name} is stale; npx tsx scripts/build-tables.ts writes it anew`)
    process.exitCode = 1
  } else {
    await writeFile(file, text)
    console.log(`docs/${name} written`)
  }
}
