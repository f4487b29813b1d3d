import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

// Has a packaged program export and draw a sample, into files since not every system gives windows a console: check-verbs.mjs PROGRAM [ARGUMENT …]
const [program, ...before] = process.argv.slice(2)
const samples = resolve(import.meta.dirname, '../assets/samples')
const sample = join(
  samples,
  readdirSync(samples).find((name) => name.endsWith('.awsdiagram')),
)
const folder = mkdtempSync(join(tmpdir(), 'stackboard-verbs-'))

const run = (...args) => spawnSync(program, [...before, ...args], { encoding: 'utf8', timeout: 120_000 })
const begins = { 'template.yaml': /^AWSTemplateFormatVersion|^Description|^Resources/, 'picture.png': /^.PNG/s }

for (const [verb, name] of [
  ['export', 'template.yaml'],
  ['render', 'picture.png'],
]) {
  const { status, stderr, error } = run(verb, sample, '-o', join(folder, name))
  const written = status === 0 && begins[name].test(readFileSync(join(folder, name), 'latin1'))
  if (!written) process.exitCode = 1
  console.log(written ? `${verb}: done` : `${verb}: failed with ${error?.message ?? `code ${status}: ${stderr}`}`)
}
if (run('validate', join(folder, 'none.awsdiagram')).status !== 2) {
  console.log('validate: a file that is not there must end with 2')
  process.exitCode = 1
}
rmSync(folder, { recursive: true, force: true })
