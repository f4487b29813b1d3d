import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import * as z from 'zod'
import { callNames } from '../shared/bridge/calls'
import { callChannel, dropChannel } from '../shared/bridge/channels'
import { kindOfPath, openPath } from './handlers/open-path'
import { type Gate, isTrusted, type Sender } from './ipc-gate'
import { pageOrigin } from './protocol'
import type { Workbench } from './workbench'

/** Puts the gate before every channel. */
export function connectCalls(gate: Gate): void {
  for (const name of callNames) ipcMain.handle(callChannel(name), (event, args) => gate(name, senderOf(event), args))
}

const droppedPath = z.string().min(1).max(32_768)

/** A dropped file comes from the preload script; the page is told of the opened document, not of the path. */
export function connectDroppedFiles(workbench: Workbench): void {
  ipcMain.handle(dropChannel, async (event, args: unknown) => {
    const sender = senderOf(event)
    const path = droppedPath.safeParse(args)
    if (!isTrusted(sender, pageOrigin) || !path.success) return
    const opened = await openPath(workbench, sender.owner, path.data, kindOfPath(path.data))
    workbench.desktop.send(sender.owner, 'documentOpened', opened)
  })
}

function senderOf(event: IpcMainInvokeEvent): Sender {
  const frame = event.senderFrame
  return {
    origin: frame?.origin,
    isMainFrame: frame !== null && frame.parent === null,
    owner: event.sender.id,
  }
}
