import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

// Everything that must hold, in the order in which a fault is cheapest to find. Each step runs whatever the ones before said.
const root = resolve(import.meta.dirname, '..')
const reports = mkdtempSync(join(tmpdir(), 'stackboard-test-'))
const bin = (name) => join(root, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name)

const STEPS = [
  { name: 'format and lint', command: [bin('biome'), 'ci', '--error-on-warnings', '.'] },
  ...['shared', 'electron', 'renderer', 'test'].map((part) => ({
    name: `types of ${part}`,
    command: [bin('tsc'), '-p', part],
  })),
  { name: 'generated tables', command: [bin('tsx'), 'scripts/build-tables.ts', '--check'] },
  { name: 'notice of licences', command: [bin('tsx'), 'scripts/build-notice.ts', '--check'] },
  { name: 'build', command: [bin('electron-vite'), 'build', '--logLevel', 'warn'] },
  { name: 'unit and property tests', vitest: 'vitest.config.ts' },
  { name: 'end-to-end tests', vitest: 'test/e2e/vitest.config.ts' },
]

const wanted = process.argv.slice(2)
const counts = { passed: 0, failed: 0 }
for (const step of STEPS) {
  if (wanted.length > 0 && !wanted.some((word) => step.name.includes(word))) continue
  const { passed, failed, seconds } = step.vitest ? runVitest(step) : runOnce(step)
  counts.passed += passed
  counts.failed += failed
  console.log(`${failed === 0 ? 'ok  ' : 'FAIL'} ${step.name} (${passed} passed, ${failed} failed, ${seconds} s)`)
}
rmSync(reports, { recursive: true, force: true })
console.log(`${counts.passed} passed, ${counts.failed} failed`)
process.exitCode = counts.failed === 0 ? 0 : 1

function runOnce({ command }) {
  const { status, seconds } = run(command)
  return status === 0 ? { passed: 1, failed: 0, seconds } : { passed: 0, failed: 1, seconds }
}

function runVitest({ name, vitest }) {
  const report = join(reports, `${name.replaceAll(' ', '-')}.json`)
  const { status, seconds } = run([
    bin('vitest'),
    'run',
    '--config',
    vitest,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'))
    const failed =
      result.numFailedTests +
      result.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
    // A run that fails outside any test has failed all the same.
    return { passed: result.numPassedTests, failed: status === 0 ? failed : Math.max(1, failed), seconds }
  } catch {
    return { passed: 0, failed: 1, seconds }
  }
}

function run([command, ...args]) {
  const began = Date.now()
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    // Colours are for eyes; in a log they hide the words.
    env: process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: '1' },
  })
  return { status, seconds: Math.round((Date.now() - began) / 1000) }
}
