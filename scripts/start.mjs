import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { isStale } from './stale.mjs'
import { serveBuiltPage } from './static-server.mjs'

const root = resolve(import.meta.dirname, '..')
const out = join(root, 'out')
const require = createRequire(import.meta.url)
const sources = ['electron', 'renderer', 'shared', 'assets', 'electron.vite.config.ts', 'package-lock.json']
const built = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html']

const [option, ...rest] = process.argv.slice(2)
if (option === '--dev') await develop()
else await start()

/** Builds what is stale; then the desktop edition, or the browser edition where Electron cannot run. */
async function start() {
  if (isStale(root, sources, built)) build()
  if (option === '--check') return check()
  const electron = findElectron() ?? fetchElectron()
  const reason = electron ? await runElectron(electron) : 'Electron’s program cannot be fetched here'
  if (!reason) return
  await serve(reason)
  if (option !== undefined) console.log(`Open ${option} there: a browser is given files only by its own dialog`)
}

function build() {
  const tool = join(packageFolder('electron-vite'), 'bin/electron-vite.js')
  const { status } = spawnSync(process.execPath, [tool, 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) process.exit(status ?? 1)
}

function packageFolder(name) {
  return dirname(require.resolve(`${name}/package.json`))
}

/** Looks at the files only: asking the package for its path would start a download. */
function findElectron() {
  const folder = packageFolder('electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const path = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), readFileSync(pathFile, 'utf8'))
  return existsSync(path) ? path : undefined
}

/** The first start fetches Electron's program, as its package wants it; undefined where that cannot be done. */
function fetchElectron() {
  console.log('Fetching Electron’s program; this is done once …')
  const installer = join(packageFolder('electron'), 'install.js')
  spawnSync(process.execPath, [installer], { stdio: ['ignore', 'ignore', 'ignore'], timeout: 600_000 })
  return findElectron()
}

/** Settles when Electron has ended. Answers why, if it could not start at all. */
function runElectron(path) {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'There is no display'
  const { ELECTRON_RUN_AS_NODE: _unwanted, ...env } = process.env
  const began = Date.now()
  const child = spawn(path, [root, ...(option === undefined ? [] : [option, ...rest])], { stdio: 'inherit', env })
  return new Promise((done) => {
    child.once('error', (error) => done(`Electron cannot be started: ${error.message}`))
    child.once('exit', (code, signal) => {
      const failedAtOnce = (code !== 0 || signal) && Date.now() - began < 3000
      done(failedAtOnce ? `Electron ended at once (${signal ?? `code ${code}`})` : undefined)
    })
  })
}

async function serve(reason) {
  const { address } = await serveBuiltPage(out, wantedPort())
  console.log(`${reason}; the browser edition is at ${address}`)
}

function wantedPort() {
  const port = Number(process.env.PORT ?? 0)
  return Number.isInteger(port) && port >= 0 && port < 65536 ? port : 0
}

/** Proves that the page, its policy and its script are served; ends with 0 then. */
async function check() {
  const { server, address } = await serveBuiltPage(out, wantedPort())
  const page = await fetch(address)
  const script = /<script[^>]+src="\.?\/?([^"]+)"/.exec(await page.text())?.[1]
  const loaded = script && (await fetch(new URL(script, address)))
  const policy = page.headers.get('content-security-policy')
  const served = page.ok && loaded?.ok && policy !== null
  console.log(served ? `The page is served at ${address}` : 'The page is not served as it should be')
  server.close()
  server.closeAllConnections()
  process.exitCode = served ? 0 : 1
}

/** The browser edition from its sources, with every change shown at once. */
async function develop() {
  const { loadConfigFromFile } = await import('electron-vite')
  const { createServer } = await import('vite')
  const { config } = await loadConfigFromFile({ command: 'serve', mode: 'development' }, undefined, root)
  const server = await createServer({
    ...config.renderer,
    configFile: false,
    server: { host: '127.0.0.1', port: wantedPort() || 5173 },
  })
  await server.listen()
  server.printUrls()
}
