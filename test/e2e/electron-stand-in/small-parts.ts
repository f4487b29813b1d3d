import { EventEmitter } from 'node:events'

type BundleHandler = (request: Request) => Response | Promise<Response>
type PermissionHandler = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void

interface MenuEntry {
  id?: string
  label?: string
  role?: string
  enabled?: boolean
  checked?: boolean
  accelerator?: string
  submenu?: MenuEntry[]
  click?: () => void
}

const schemes = new Map<string, { privileges: object; handler?: BundleHandler }>()

export const protocol = {
  registerSchemesAsPrivileged(list: { scheme: string; privileges: object }[]): void {
    for (const { scheme, privileges } of list) schemes.set(scheme, { privileges })
  },
  handle(scheme: string, handler: BundleHandler): void {
    const entry = schemes.get(scheme)
    if (!entry) throw new Error(`The scheme ${scheme} was not registered before the app was ready`)
    entry.handler = handler
  },
}

/** Asks the app's own handler for an address of its scheme. */
export async function requestOwnScheme(address: string): Promise<Response> {
  const handler = schemes.get(new URL(address).protocol.slice(0, -1))?.handler
  if (!handler) throw new Error(`Nothing serves ${address}`)
  return handler(new Request(address))
}

/** A dialog that no test has an answer for is cancelled. */
export const dialog = {
  showOpenDialog: async (..._args: unknown[]) => ({ canceled: true, filePaths: [] as string[] }),
  showSaveDialog: async (..._args: unknown[]) => ({ canceled: true, filePath: '' }),
  showMessageBox: async (...args: unknown[]) => {
    const { cancelId = 0 } = (args.at(-1) ?? {}) as { cancelId?: number }
    return { response: cancelId, checkboxChecked: false }
  },
}

/** The computer never sleeps here, unless a test says so. */
export const powerMonitor = new EventEmitter()

/** One screen, as large as most. */
export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
}

export const shell = {
  openExternal: async (_url: string): Promise<void> => undefined,
}

export class Menu {
  static #application: Menu | null = null
  readonly items: MenuEntry[]

  private constructor(items: MenuEntry[]) {
    this.items = items
  }

  static buildFromTemplate(items: MenuEntry[]): Menu {
    return new Menu(items)
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#application
  }

  getMenuItemById(id: string): MenuEntry | null {
    const find = (items: MenuEntry[]): MenuEntry | undefined =>
      items.flatMap((item) => [item, ...(item.submenu ? [find(item.submenu)] : [])]).find((item) => item?.id === id)
    return find(this.items) ?? null
  }
}

/** Keeps the handlers, so that permission requests of the page can be put to them. */
export const session = {
  defaultSession: {
    permissionRequest: undefined as PermissionHandler | undefined,
    permissionCheck: undefined as (() => boolean) | undefined,
    devicePermission: undefined as (() => boolean) | undefined,
    setPermissionRequestHandler(handler: PermissionHandler): void {
      this.permissionRequest = handler
    },
    setPermissionCheckHandler(handler: () => boolean): void {
      this.permissionCheck = handler
    },
    setDevicePermissionHandler(handler: () => boolean): void {
      this.devicePermission = handler
    },
  },
}
