import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { callNames } from '../../shared/bridge/calls'
import { callChannel, dropChannel } from '../../shared/bridge/channels'

const folder = mkdtempSync(join(tmpdir(), 'stackboard-main-'))
const order: string[] = []
const channels = new Set<string>()
const windows: { options: Record<string, unknown> }[] = []
const handlers = new Map<string, unknown>()

class FakeContents extends EventEmitter {
  id = 1
  setWindowOpenHandler = vi.fn()
  send = vi.fn()
}

class FakeWindow extends EventEmitter {
  webContents = new FakeContents()
  options: Record<string, unknown>

  constructor(options: Record<string, unknown>) {
    super()
    this.options = options
    windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  static getAllWindows = () => windows
  static getFocusedWindow = () => undefined
  isDestroyed = () => false
  loadURL = async (address: string) => order.push(`load ${address}`)
}

const app = Object.assign(new EventEmitter(), {
  isPackaged: true,
  commandLine: { getSwitchValue: () => folder },
  setPath: vi.fn(),
  getPath: () => folder,
  getAppPath: () => folder,
  enableSandbox: () => order.push('sandbox'),
  requestSingleInstanceLock: () => {
    order.push('lock')
    return true
  },
  whenReady: async () => {
    order.push('ready')
  },
  quit: vi.fn(),
  exit: vi.fn(),
})

vi.mock('electron', () => ({
  app,
  BrowserWindow: FakeWindow,
  dialog: {},
  shell: {},
  ipcMain: { handle: (channel: string) => channels.add(channel) },
  Menu: { setApplicationMenu: vi.fn(), buildFromTemplate: () => ({}) },
  powerMonitor: new EventEmitter(),
  screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
  protocol: {
    registerSchemesAsPrivileged: (schemes: unknown) => {
      order.push('scheme')
      handlers.set('schemes', schemes)
    },
    handle: (scheme: string, handler: unknown) => handlers.set(scheme, handler),
  },
  session: {
    defaultSession: {
      setPermissionRequestHandler: (handler: unknown) => handlers.set('permission request', handler),
      setPermissionCheckHandler: (handler: unknown) => handlers.set('permission check', handler),
      setDevicePermissionHandler: (handler: unknown) => handlers.set('device permission', handler),
    },
  },
}))

const updater = vi.hoisted(() => ({ loaded: 0 }))
vi.mock('electron-updater', () => {
  updater.loaded += 1
  return { default: {} }
})

beforeAll(async () => {
  await import('../../electron/main')
  await vi.waitFor(() => expect(windows).toHaveLength(1))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('every process is sandboxed, the scheme is registered and the lock taken, all before the app is ready', () => {
  expect(order).toEqual(['sandbox', 'scheme', 'lock', 'ready', 'load app://bundle/index.html'])
})

test('the page’s scheme is a standard and secure one, and may not do more than it needs', () => {
  expect(handlers.get('schemes')).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
})

test('permissions are denied before the first window is there', () => {
  for (const name of ['permission request', 'permission check', 'device permission']) {
    expect(handlers.get(name)).toBeTypeOf('function')
  }
})

test('every page that is ever created is kept from leaving', () => {
  const contents = new FakeContents()
  app.emit('web-contents-created', {}, contents)
  expect(contents.setWindowOpenHandler).toHaveBeenCalledOnce()
  for (const name of ['will-attach-webview', 'will-frame-navigate', 'will-redirect']) {
    expect(contents.listenerCount(name)).toBe(1)
  }
})

test('the main process listens on the channels of the list and no other', () => {
  expect([...channels].sort()).toEqual([...callNames.map(callChannel), dropChannel].sort())
})

test('the window comes with every promise said', () => {
  expect(windows[0]?.options.webPreferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
  })
})

test('the page is served only to reading, only under its own name, and never from outside its folder', async () => {
  const serve = handlers.get('app') as (request: Request) => Promise<Response>
  const ask = async (address: string, method = 'GET') => (await serve({ url: address, method } as Request)).status
  expect(await ask('app://bundle/index.html', 'POST')).toBe(404)
  expect(await ask('app://elsewhere/index.html')).toBe(404)
  for (const path of [
    '%2e%2e/%2e%2e/etc/passwd',
    '..%2f..%2fetc/passwd',
    '..%5c..%5cx',
    '%00',
    '%252e%252e/x',
    '%zz',
  ]) {
    expect([path, [400, 404].includes(await ask(`app://bundle/${path}`))]).toEqual([path, true])
  }
})

test('the updater is not even loaded unless updates were turned on', async () => {
  // Starting ends with looking for updates; one more turn of everything that waits is after it.
  await new Promise((done) => setTimeout(done, 300))
  expect(updater.loaded).toBe(0)
})
