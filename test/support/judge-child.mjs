// Reads file names on standard input, one a line, and prints one JSON line of error diagnostics for each.
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { CelEngine } from '@aws/cloudformation-validate'

const engine = new CelEngine()
const ignored = new Set(['I9001', 'I9040', 'I3011'])

for await (const file of createInterface({ input: process.stdin })) {
  const bytes = new Uint8Array(readFileSync(file))
  const report = engine.validateStandard({ path: file, readBytes: () => bytes })
  const found = report.diagnostics.filter((each) => !ignored.has(each.ruleId))
  process.stdout.write(`${JSON.stringify({ file, found })}\n`)
}
engine.free()
