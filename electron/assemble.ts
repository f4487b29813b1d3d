import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app } from 'electron'
import { limits } from '../shared/bridge/limits'
import type { Desktop } from './desktop'
import { checkFile } from './files/check-file'
import { createOpenDocuments } from './files/open-documents'
import { createRecentFiles } from './files/recent-files'
import { createRecovery } from './files/recovery'
import { realSaveTools } from './files/save-tools'
import { createFileWatch } from './files/watch'
import type { Workbench } from './workbench'

/** Puts together what the handlers work on, with everything of ours in the user data folder. */
export function assembleWorkbench(desktop: Desktop): Workbench {
  const tools = realSaveTools
  const userData = app.getPath('userData')
  const workbench: Workbench = {
    desktop,
    tools,
    documents: createOpenDocuments(randomUUID, process.platform),
    recent: createRecentFiles(tools, join(userData, 'recent-files.json')),
    recovery: createRecovery(tools, join(userData, 'recovery')),
    watch: createFileWatch((realPath) => void tellOfChange(workbench, realPath)),
    shown: new Map(),
    edited: new Map(),
    launched: new Map(),
    home: app.getPath('home'),
    documentsFolder: app.getPath('documents'),
  }
  return workbench
}

/** Looks at every open file again: after the computer slept, the watching may have missed something. */
export async function lookAtOpenFiles(workbench: Workbench): Promise<void> {
  for (const { realPath } of workbench.documents.all()) await tellOfChange(workbench, realPath)
}

/** Another program wrote into the folder of an open file: the page hears of it when the bytes differ. */
async function tellOfChange(workbench: Workbench, realPath: string): Promise<void> {
  const document = workbench.documents.all().find((open) => open.realPath === realPath)
  if (!document) return
  const { path, fingerprint, kind, handle, owner } = document
  const state = await checkFile(workbench.tools.disk, path, fingerprint, limits[kind])
  const stillSo = workbench.documents.find(handle, owner)?.fingerprint === fingerprint
  if (stillSo && state.state !== 'same') workbench.desktop.send(owner, 'fileChangedOnDisk', { handle, state })
}
