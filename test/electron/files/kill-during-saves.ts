import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Kills a process that saves without end, after each of these times in milliseconds; answers what it left each time. */
export async function killDuringSaves(path: string, after: readonly number[]): Promise<string[]> {
  const left: string[] = []
  for (const milliseconds of after) {
    const child = fork(join(import.meta.dirname, 'save-without-end.ts'), [path], { execArgv: ['--import', 'tsx'] })
    await once(child, 'message')
    await sleep(milliseconds)
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
    left.push(readFileSync(path, 'utf8'))
  }
  return left
}
