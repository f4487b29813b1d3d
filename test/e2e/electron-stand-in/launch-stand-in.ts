import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BrowserContext, chromium } from 'playwright-core'
import { chromiumFlags, requireChromium } from '../chromium'
import type { Shell } from './launch-app'

const here = import.meta.dirname
const project = resolve(here, '../../..')
const execArgv = ['--import', 'tsx', '--import', pathToFileURL(resolve(here, 'register.mjs')).href]
const noNetwork = pathToFileURL(resolve(here, 'no-network.mjs')).href

/** Runs the built main process in Node with the stand-in for `electron`, beside a Chromium of its own. */
export async function launchStandIn(args: readonly string[], appFolder: string = project): Promise<Shell> {
  const profile = mkdtempSync(join(tmpdir(), 'stackboard-chromium-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: requireChromium(),
    args: [...chromiumFlags, '--remote-debugging-port=0'],
    viewport: null,
  })
  const foreign: string[] = []
  context.on('request', (request) => {
    // Navigations away are denied, which tests try; everything else would be the app's own doing.
    const own = /^(http:\/\/127\.0\.0\.1[:/]|data:|blob:)/.test(request.url())
    if (!own && !request.isNavigationRequest()) foreign.push(request.url())
  })
  const requests = join(profile, 'requests-of-main')
  writeFileSync(requests, '')
  const environment = { STAND_IN_CHROMIUM: debuggingAddress(profile), STAND_IN_REQUESTS: requests }
  const start = (more: readonly string[]) => startMain(appFolder, [...args, ...more], environment)
  const child = start([])
  const exited = new Promise<number | null>((done) => child.once('exit', done))
  const kill = async () => {
    child.kill('SIGKILL')
    await exited
  }
  return {
    pages: () => context.pages().filter((page) => page.url().startsWith('http://127.0.0.1')),
    evaluate: (run, argument) => evaluateIn(child, run.toString(), argument) as never,
    startAgain: (more) => new Promise((done) => start(more).once('exit', done)),
    expectDrop: (page, path) => page.evaluate(registerPath, [basename(path), path]),
    kill,
    exited,
    dispose: async () => {
      await kill()
      // Gone when this is not the first time.
      if (existsSync(requests)) foreign.push(...readFileSync(requests, 'utf8').split('\n').filter(Boolean))
      await closeChromium(context, profile)
      if (foreign.length > 0) throw new Error(`The app asked others for something: ${foreign.join(', ')}`)
    },
  }
}

/** A page of a plain Chromium cannot know the path of a dropped file; the stand-in looks it up by name. */
function registerPath([name, path]: string[]): void {
  const { droppedPaths } = (window as unknown as { __standIn: { droppedPaths: Record<string, unknown> } }).__standIn
  droppedPaths[name ?? ''] = path
}

/** What the app said and how it ended when it was started with a verb; it has no Chromium then. */
export function runVerbInStandIn(args: readonly string[], appFolder: string = project) {
  const main = resolve(appFolder, 'out/main/main.js')
  return spawnSync(process.execPath, [...execArgv, main, ...args], { cwd: project, encoding: 'utf8' })
}

function startMain(appFolder: string, args: readonly string[], environment: NodeJS.ProcessEnv): ChildProcess {
  return fork(resolve(appFolder, 'out/main/main.js'), args, {
    cwd: project,
    execArgv,
    // By the environment, so that utility processes are watched too.
    env: { ...process.env, ...environment, NODE_OPTIONS: `--import=${noNetwork}` },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
}

/** Chromium writes its port into the profile before it can be spoken to. */
function debuggingAddress(profile: string): string {
  const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')
  return `http://127.0.0.1:${port}`
}

async function closeChromium(context: BrowserContext, profile: string): Promise<void> {
  await context.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
}

let lastId = 0

function evaluateIn(child: ChildProcess, source: string, argument: unknown): Promise<unknown> {
  const id = ++lastId
  return new Promise((resolve, reject) => {
    const listen = (answer: { id: number; value?: unknown; error?: string }) => {
      if (answer.id !== id) return
      child.off('message', listen)
      if (answer.error === undefined) resolve(answer.value)
      else reject(new Error(answer.error))
    }
    child.on('message', listen)
    child.once('exit', () => reject(new Error('The app ended')))
    child.send({ id, source, argument })
  })
}
