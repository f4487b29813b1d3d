import type { JudgeMessage } from '../../../shared/bridge/judge'
import type { JudgeRun } from '../../../shared/bridge/judge-desk'
import type { Browser, Page, Presence } from './browser'
import { createFileAccess, fileOfDrop } from './file-access'
import { indexedStore } from './indexed-store'

/** The browser that runs this page. */
export function realBrowser(): Browser {
  return {
    files: createFileAccess(),
    page: createPage(),
    presence: createPresence(),
    store: indexedStore,
    startJudge,
    later: (run, ms) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
    fingerprint: async (bytes) => hexadecimal(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))),
    now: Date.now,
    newId: () => crypto.randomUUID(),
  }
}

function startJudge(): JudgeRun {
  const worker = new Worker(new URL('../../workers/judge-worker.ts', import.meta.url), { type: 'module' })
  return {
    send: (text) => worker.postMessage(text),
    onMessage: (listener) =>
      worker.addEventListener('message', ({ data }: MessageEvent<JudgeMessage>) => listener(data)),
    onEnd: (listener) => worker.addEventListener('error', listener),
    end: () => worker.terminate(),
  }
}

function hexadecimal(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function createPage(): Page {
  const askBeforeLeaving = (event: BeforeUnloadEvent) => event.preventDefault()
  return {
    setTitle: (title) => {
      document.title = title
    },
    warnBeforeLeaving: (warn) => {
      if (warn) window.addEventListener('beforeunload', askBeforeLeaving)
      else window.removeEventListener('beforeunload', askBeforeLeaving)
    },
    confirm: (question) => window.confirm(question),
    openTab: (url) => void window.open(url, '_blank', 'noopener,noreferrer'),
    openSelf: () => void window.open(location.href, '_blank', 'noopener'),
    close: () => window.close(),
    editText: (action) => void document.execCommand(action),
    onDroppedFile: (listener) => {
      window.addEventListener('dragover', (event) => carriesFiles(event) && event.preventDefault(), true)
      window.addEventListener('drop', (event) => void handOver(event, listener), true)
    },
  }
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true
}

async function handOver(event: DragEvent, listener: Parameters<Page['onDroppedFile']>[0]): Promise<void> {
  if (!carriesFiles(event)) return
  event.preventDefault()
  const item = [...(event.dataTransfer?.items ?? [])].find(({ kind }) => kind === 'file')
  const file = item && (await fileOfDrop(item))
  if (file) listener(file)
}

const lockPrefix = 'stackboard-document-'

/** A lock lives exactly as long as its tab, however that ends. */
function createPresence(): Presence {
  const own = new Set<string>()
  return {
    hold: (documentId) => {
      if (own.has(documentId)) return
      own.add(documentId)
      navigator.locks.request(lockPrefix + documentId, () => new Promise(() => undefined)).catch(() => undefined)
    },
    heldElsewhere: async () => {
      const { held = [] } = await navigator.locks.query()
      const names = held.flatMap(({ name }) => (name?.startsWith(lockPrefix) ? [name.slice(lockPrefix.length)] : []))
      return new Set(names.filter((documentId) => !own.has(documentId)))
    },
  }
}
