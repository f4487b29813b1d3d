import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { RawDiagnostic } from '../../shared/bridge/judge'

const CHILD = fileURLToPath(new URL('./judge-child.mjs', import.meta.url))

/** AWS's validator in a process that stays, for those who ask often. */
export interface StandingJudge {
  /** All that it says of a template's text. Rejects when its process is gone. */
  ask(text: string): Promise<readonly RawDiagnostic[]>
  dismiss(): void
}

/** Starts the validator's process; the first answer takes seconds. */
export function startJudge(): StandingJudge {
  const folder = mkdtempSync(join(tmpdir(), 'stackboard-judge-'))
  const child = spawn(process.execPath, [CHILD], { stdio: ['pipe', 'pipe', 'inherit'] })
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  let asked = 0
  return {
    ask: async (text) => {
      const file = join(folder, `${++asked}.yaml`)
      writeFileSync(file, text)
      child.stdin.write(`${file}\n`)
      const { value, done } = await answers.next()
      if (done) throw new Error('The validator’s process ended')
      return (JSON.parse(value) as { found: RawDiagnostic[] }).found
    },
    dismiss: () => {
      child.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
