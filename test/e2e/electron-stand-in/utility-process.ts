import { fork } from 'node:child_process'
import { EventEmitter } from 'node:events'

/** A utility process: a Node process beside the main one, with the port to it that Electron's has. */
class UtilityProcess extends EventEmitter {
  readonly #child

  constructor(script: string, args: readonly string[]) {
    super()
    const port = new URL('./parent-port.mjs', import.meta.url).href
    this.#child = fork(script, args, { execArgv: ['--import', port], serialization: 'advanced' })
    this.#child.once('spawn', () => this.emit('spawn'))
    this.#child.on('message', (message) => this.emit('message', message))
    this.#child.once('exit', (code) => this.emit('exit', code ?? 1))
  }

  get pid(): number | undefined {
    return this.#child.pid
  }

  postMessage(message: unknown): void {
    this.#child.send(message as object)
  }

  kill(): boolean {
    return this.#child.kill()
  }
}

export const utilityProcess = {
  /** The processes started so far, for tests that ask whether one is gone. */
  started: [] as UtilityProcess[],
  fork(script: string, args: readonly string[] = []): UtilityProcess {
    const child = new UtilityProcess(script, args)
    utilityProcess.started.push(child)
    return child
  },
}
