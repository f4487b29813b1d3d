import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { callNames } from '../shared/bridge/calls'
import { callChannel, dropChannel, eventChannel } from '../shared/bridge/channels'
import { type HostEventName, hostEventNames } from '../shared/bridge/events'
import { listenForDroppedFiles } from './dropped-files'

const calls = callNames.map((name) => [name, (args: unknown) => ipcRenderer.invoke(callChannel(name), args)])

function on(name: HostEventName, listener: (event: unknown) => void): () => void {
  if (!hostEventNames.includes(name)) throw new Error('There is no such event.')
  const forward = (_event: unknown, event: unknown) => listener(event)
  ipcRenderer.on(eventChannel(name), forward)
  return () => {
    ipcRenderer.off(eventChannel(name), forward)
  }
}

contextBridge.exposeInMainWorld('host', { ...Object.fromEntries(calls), on, edition: 'desktop' })

// A dropped file's path goes to main directly; the page never has it.
listenForDroppedFiles(globalThis as never, (file) => {
  const path = webUtils.getPathForFile(file as File)
  if (path !== '') void ipcRenderer.invoke(dropChannel, path)
})
