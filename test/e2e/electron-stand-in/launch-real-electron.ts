import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { _electron } from 'playwright-core'
import type { Shell } from './launch-app'

const project = resolve(import.meta.dirname, '../../..')

/** Runs the built app in the real Electron. */
export async function launchRealElectron(args: readonly string[]): Promise<Shell> {
  const app = await _electron.launch({ args: ['.', ...args], cwd: project })
  const foreign: string[] = []
  app.context().on('request', (request) => {
    // Navigations away are denied, which tests try.
    if (/^(https?|wss?):/.test(request.url()) && !request.isNavigationRequest()) foreign.push(request.url())
  })
  const main = app.process()
  const exited = new Promise<number | null>((done) => main.once('exit', done))
  const kill = async () => {
    main.kill('SIGKILL')
    await exited
  }
  return {
    pages: () => app.windows(),
    evaluate: (run, argument) => app.evaluate(run as never, argument as never) as never,
    startAgain: (more) =>
      new Promise((done) => {
        spawn(main.spawnfile, ['.', ...args, ...more], { cwd: project, stdio: 'inherit' }).once('exit', done)
      }),
    expectDrop: async () => undefined,
    kill,
    exited,
    dispose: async () => {
      if (main.exitCode === null && main.signalCode === null) await kill()
      if (foreign.length > 0) throw new Error(`The app asked others for something: ${foreign.join(', ')}`)
    },
  }
}
