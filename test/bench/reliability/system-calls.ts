import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { type Scenario, touchedPaths } from './scenarios'

/** Whether system calls can be watched and disturbed here. Nothing: they can; else why not. */
export function whyNoSystemCalls(): string | undefined {
  if (process.platform !== 'linux') return 'strace exists on Linux only'
  const { status } = spawnSync('strace', ['-f', '-o', '/dev/null', '-e', 'inject=getppid:error=EIO', 'true'])
  return status === 0 ? undefined : 'strace is not there, or may not be used'
}

/** One of the system calls that a write makes: the so-manieth of its name, counted from 1. */
export interface SystemCall {
  readonly name: string
  readonly turn: number
}

/** The process that writes once, and disturbs it. */
export interface Writer {
  /** The system calls on its files that the undisturbed write makes, in their order. */
  calls(scenario: Scenario): Promise<SystemCall[]>
  /** Writes with something done at one of those calls: `signal=KILL`, `error=ENOSPC`. Answers what the process printed. */
  disturb(scenario: Scenario, call: SystemCall, how: string): Promise<Disturbed>
  /** The folder that was written in. */
  readonly folder: string
  dispose(): void
}

/** What a disturbed write said. `reached`: the call was really made and disturbed. */
export interface Disturbed {
  readonly said: string
  readonly reached: boolean
}

/** Builds the writer as one script, because a loader of sources would do calls of its own. */
export async function createWriter(): Promise<Writer> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'stackboard-calls-')))
  const work = join(folder, 'work')
  await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    build: {
      ssr: resolve(import.meta.dirname, 'one-write.ts'),
      outDir: join(folder, 'built'),
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { output: { format: 'es', entryFileNames: 'one-write.mjs' } },
    },
    ssr: { noExternal: true },
  })
  const log = join(folder, 'calls')
  const run = (scenario: Scenario, options: readonly string[]) => {
    const write = JSON.stringify(scenario.prepare(work))
    const watched = touchedPaths(work).flatMap((path) => ['-P', path])
    const script = join(folder, 'built', 'one-write.mjs')
    return runToEnd('strace', ['-f', '-qq', '-o', log, ...watched, ...options, process.execPath, script, write])
  }
  return {
    folder: work,
    calls: async (scenario) => {
      await run(scenario, [])
      const turns = new Map<string, number>()
      return namesIn(readFileSync(log, 'utf8')).map((name) => {
        const turn = (turns.get(name) ?? 0) + 1
        turns.set(name, turn)
        return { name, turn }
      })
    },
    disturb: async (scenario, { name, turn }, how) => {
      const said = await run(scenario, ['-e', `inject=${name}:${how}:when=${turn}`])
      const text = readFileSync(log, 'utf8')
      return { said, reached: text.includes('(INJECTED)') || text.includes('killed by SIGKILL') }
    },
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function namesIn(log: string): string[] {
  return log.split('\n').flatMap((line) => /^\d+ +(\w+)\(/.exec(line)?.[1] ?? [])
}

/** One thread does all the work on files, so that its calls can be counted. */
function runToEnd(command: string, args: readonly string[]): Promise<string> {
  const child = spawn(command, args, {
    env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let text = ''
  child.stdout.on('data', (part) => {
    text += part
  })
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', () => done(text))
  })
}
