import { expect, test, vi } from 'vitest'

vi.mock('electron', () => ({ BrowserWindow: class {}, protocol: {} }))

const { denyLeaving, denyPermissions, windowOptions } = await import('../../electron/window')

test('the page is sandboxed and isolated, by options that are all said', () => {
  const { webPreferences } = windowOptions('/out/preload.cjs', { width: 1000, height: 800, maximized: false })
  expect(webPreferences).toEqual({
    preload: '/out/preload.cjs',
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  })
})

test('navigation, redirects, webviews and new windows are all denied', () => {
  const listeners = new Map<string, (event: { preventDefault(): void }) => void>()
  let opened: unknown
  denyLeaving({
    setWindowOpenHandler: (handler: () => unknown) => {
      opened = handler()
    },
    on: (name: string, listener: (event: { preventDefault(): void }) => void) => listeners.set(name, listener),
  } as never)
  expect(opened).toEqual({ action: 'deny' })
  for (const name of ['will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
    const preventDefault = vi.fn()
    listeners.get(name)?.({ preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
  }
})

test('every permission is denied, asked for or looked up, but copying', () => {
  const handlers = new Map<string, (...args: never[]) => unknown>()
  const keep = (name: string) => (handler: (...args: never[]) => unknown) => handlers.set(name, handler)
  denyPermissions({
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
  } as never)
  const answer = vi.fn()
  handlers.get('request')?.({} as never, 'media' as never, answer as never)
  expect(answer).toHaveBeenCalledWith(false)
  handlers.get('request')?.({} as never, 'clipboard-sanitized-write' as never, answer as never)
  expect(answer).toHaveBeenLastCalledWith(true)
  const check = (permission: string) => handlers.get('check')?.({} as never, permission as never)
  expect([check('media'), check('clipboard-read'), check('clipboard-sanitized-write')]).toEqual([false, false, true])
  expect(handlers.get('device')?.()).toBe(false)
})
