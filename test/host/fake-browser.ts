import { createHash } from 'node:crypto'
import type { Browser, BrowserFile, KeyedStore } from '../../renderer/host/browser/browser'
import { type ScriptedRun, scriptedRun } from '../support/scripted-run'

/** A file of a disk that lives in memory. */
export interface MemoryFile {
  content: string | undefined
  modifiedAt: number
  writable: boolean
}

/** A browser whose files, storage and dialogs are lists in memory. */
export interface FakeBrowser extends Browser {
  disk: Map<string, MemoryFile>
  /** Names of the files that the next dialogs answer with. */
  choices: (string | undefined)[]
  confirms: boolean[]
  told: unknown[][]
  heldByOthers: Set<string>
  drop(file: BrowserFile): void
  /** The validators started so far. */
  judges: ScriptedRun[]
}

/** `downloads`: a browser without access to files, only uploads and downloads. */
export function fakeBrowser({ downloads = false } = {}): FakeBrowser {
  const stores = new Map<string, Map<string, unknown>>()
  let dropped: (file: BrowserFile) => void = () => undefined
  let last = 0
  let clock = 1000
  const told: unknown[][] = []
  const tell =
    (name: string) =>
    (...args: unknown[]) => {
      told.push([name, ...args])
    }
  const browser: FakeBrowser = {
    disk: new Map(),
    choices: [],
    confirms: [],
    told,
    heldByOthers: new Set(),
    judges: [],
    drop: (file) => dropped(file),
    files: {
      chooseToOpen: async () => choose(),
      chooseToSave: async () => choose(),
      fromKeepsake: async (keepsake) => memoryFile(browser, String(keepsake), downloads),
      same: async (one, other) => one === other,
    },
    page: {
      setTitle: tell('setTitle'),
      warnBeforeLeaving: tell('warnBeforeLeaving'),
      confirm: (question) => {
        tell('confirm')(question)
        return browser.confirms.shift() ?? false
      },
      openTab: tell('openTab'),
      openSelf: tell('openSelf'),
      close: tell('close'),
      editText: tell('editText'),
      onDroppedFile: (listener) => {
        dropped = listener
      },
    },
    presence: { hold: () => undefined, heldElsewhere: async () => browser.heldByOthers },
    store: <Value>(name: string) => {
      const values = (stores.get(name) ?? new Map()) as Map<string, Value>
      stores.set(name, values)
      return memoryStore(values)
    },
    fingerprint: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
    startJudge: () => {
      const run = scriptedRun()
      browser.judges.push(run)
      return run
    },
    later: () => () => undefined,
    now: () => ++clock,
    newId: () => `identity-${++last}`,
  }

  function choose(): BrowserFile | undefined {
    const name = browser.choices.shift()
    return name === undefined ? undefined : memoryFile(browser, name, downloads)
  }
  return browser
}

function memoryStore<Value>(values: Map<string, Value>): KeyedStore<Value> {
  return {
    get: async (key) => values.get(key),
    put: async (key, value) => {
      values.set(key, value)
    },
    remove: async (key) => {
      values.delete(key)
    },
    all: async () => [...values.values()],
  }
}

/** A file by its name, as a browser would hand it out. */
export function memoryFile(browser: FakeBrowser, name: string, downloads = false): BrowserFile {
  return {
    name,
    read: async (maximumBytes) => {
      const file = browser.disk.get(name)
      if (file?.content === undefined) throw new DOMException('gone', 'NotFoundError')
      const bytes = new TextEncoder().encode(file.content)
      const about = { size: bytes.length, modifiedAt: file.modifiedAt }
      return bytes.length > maximumBytes ? about : { ...about, bytes }
    },
    mayWrite: async () => browser.disk.get(name)?.writable ?? true,
    write: async (bytes) => {
      browser.disk.set(name, { content: new TextDecoder().decode(bytes), modifiedAt: browser.now(), writable: true })
    },
    writesTo: downloads ? 'download' : 'file',
    keepsake: downloads ? undefined : name,
  }
}
