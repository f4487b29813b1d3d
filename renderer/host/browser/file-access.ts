import type { BrowserFile, FileAccess } from './browser'
import { browserErrorName } from './browser-failure'

/** The parts of the File System Access API that the type library leaves out. */
interface KeptFile extends FileSystemFileHandle {
  queryPermission?(wish: { mode: 'read' | 'readwrite' }): Promise<PermissionState>
  requestPermission?(wish: { mode: 'read' | 'readwrite' }): Promise<PermissionState>
}

interface Pickers {
  showOpenFilePicker?(options: object): Promise<KeptFile[]>
  showSaveFilePicker?(options: object): Promise<KeptFile>
}

const types = {
  diagram: [
    { description: 'Stackboard diagram', accept: { 'application/vnd.stackboard.diagram+json': ['.awsdiagram'] } },
    { description: 'Picture with its diagram', accept: { 'image/svg+xml': ['.svg'], 'image/png': ['.png'] } },
  ],
  template: [
    { description: 'CloudFormation template', accept: { 'text/plain': ['.yaml', '.yml', '.json', '.template'] } },
  ],
  picture: [
    { description: 'SVG picture', accept: { 'image/svg+xml': ['.svg'] } },
    { description: 'PNG picture', accept: { 'image/png': ['.png'] } },
    { description: 'PDF document', accept: { 'application/pdf': ['.pdf'] } },
    { description: 'draw.io diagram', accept: { 'application/xml': ['.drawio'] } },
  ],
}

const toOpen = { ...types, either: [...types.diagram.slice(0, 1), ...types.template] }

/** File access by the system's dialogs where the browser has them, else by upload and download. */
export function createFileAccess(): FileAccess {
  const pickers = window as unknown as Pickers
  return {
    chooseToOpen: async (kind) => {
      if (!pickers.showOpenFilePicker) return upload(toOpen[kind].flatMap(({ accept }) => Object.values(accept).flat()))
      const [handle] = await cancellable(pickers.showOpenFilePicker({ types: toOpen[kind] }), [])
      return handle && fileOfHandle(handle)
    },
    chooseToSave: async (suggestedName, kind) => {
      if (!pickers.showSaveFilePicker) return downloadFile(suggestedName)
      const handle = await cancellable(pickers.showSaveFilePicker({ suggestedName, types: types[kind] }), undefined)
      return handle && fileOfHandle(handle)
    },
    fromKeepsake: async (keepsake) => {
      const handle = keepsake as KeptFile
      return (await mayUse(handle, 'read')) ? fileOfHandle(handle) : undefined
    },
    same: (one, other) => (one as KeptFile).isSameEntry(other as KeptFile),
  }
}

/** A dropped file: writable where the browser gives its handle, else as good as uploaded. */
export async function fileOfDrop(item: DataTransferItem): Promise<BrowserFile | undefined> {
  const uploaded = item.getAsFile()
  const withHandle = item as DataTransferItem & { getAsFileSystemHandle?(): Promise<FileSystemHandle | null> }
  const handle = await withHandle.getAsFileSystemHandle?.()
  if (handle?.kind === 'file') return fileOfHandle(handle as KeptFile)
  return handle || !uploaded ? undefined : uploadedFile(uploaded)
}

async function cancellable<Value, Other>(choice: Promise<Value>, cancelled: Other): Promise<Value | Other> {
  try {
    return await choice
  } catch (error) {
    if (browserErrorName(error) === 'AbortError') return cancelled
    throw error
  }
}

async function mayUse(handle: KeptFile, mode: 'read' | 'readwrite'): Promise<boolean> {
  if ((await handle.queryPermission?.({ mode })) === 'granted') return true
  return (await handle.requestPermission?.({ mode })) === 'granted'
}

function fileOfHandle(handle: KeptFile): BrowserFile {
  return {
    name: handle.name,
    read: async (maximumBytes) => readFile(await handle.getFile(), maximumBytes),
    mayWrite: () => mayUse(handle, 'readwrite'),
    write: async (bytes) => {
      // Written beside the file and put in its place on closing.
      const stream = await handle.createWritable()
      await stream.write(new Uint8Array(bytes))
      await stream.close()
    },
    writesTo: 'file',
    keepsake: handle,
  }
}

async function readFile(file: File, maximumBytes: number) {
  const about = { size: file.size, modifiedAt: file.lastModified }
  return file.size > maximumBytes ? about : { ...about, bytes: new Uint8Array(await file.arrayBuffer()) }
}

function uploadedFile(file: File): BrowserFile {
  return { ...downloadFile(file.name), read: (maximumBytes) => readFile(file, maximumBytes) }
}

function downloadFile(name: string): BrowserFile {
  return {
    name,
    read: async () => ({ size: 0, modifiedAt: 0, bytes: new Uint8Array() }),
    mayWrite: async () => true,
    write: async (bytes) => download(name, bytes),
    writesTo: 'download',
  }
}

function upload(extensions: string[]): Promise<BrowserFile | undefined> {
  const input = Object.assign(document.createElement('input'), { type: 'file', accept: extensions.join(',') })
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] && uploadedFile(input.files[0])))
    input.addEventListener('cancel', () => resolve(undefined))
    input.click()
  })
}

function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]))
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
