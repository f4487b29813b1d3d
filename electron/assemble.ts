import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app } from 'electron'
import type { Desktop } from './desktop'
import { createOpenDocuments } from './files/open-documents'
import { createRecentFiles } from './files/recent-files'
import { createRecentPictures } from './files/recent-pictures'
import { createRecovery } from './files/recovery'
import { realSaveTools } from './files/save-tools'
import { createVersions } from './files/versions'
import { createFileWatch } from './files/watch'
import { tellOfChange } from './handlers/look-at-files'
import type { Workbench } from './workbench'

/** Puts together what the handlers work on, with everything of ours in the user data folder. */
export function assembleWorkbench(desktop: Desktop, filesChanged: () => void): Workbench {
  const tools = realSaveTools
  const userData = app.getPath('userData')
  const workbench: Workbench = {
    desktop,
    tools,
    documents: createOpenDocuments(randomUUID, process.platform),
    recent: createRecentFiles(tools, join(userData, 'recent-files.json')),
    recentPictures: createRecentPictures(tools, join(userData, 'recent-pictures')),
    recovery: createRecovery(tools, join(userData, 'recovery')),
    versions: createVersions(tools, join(userData, 'versions')),
    watch: createFileWatch((realPath) => void tellOfChange(workbench, realPath)),
    shown: new Map(),
    edited: new Map(),
    offered: new Map(),
    told: new Map(),
    launched: new Map(),
    home: app.getPath('home'),
    documentsFolder: app.getPath('documents'),
    filesChanged,
  }
  return workbench
}
