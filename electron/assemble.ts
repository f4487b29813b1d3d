import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app } from 'electron'
import { createJudgeDesk } from '../shared/bridge/judge-desk'
import type { Desktop } from './desktop'
import { createOpenDocuments } from './files/open-documents'
import { createRecentFiles } from './files/recent-files'
import { createRecentPictures } from './files/recent-pictures'
import { createRecovery } from './files/recovery'
import { realSaveTools } from './files/save-tools'
import { createVersions } from './files/versions'
import { createFileWatch } from './files/watch'
import { createGit } from './git/git'
import { tellOfChange } from './handlers/look-at-files'
import { startUtilityProcess } from './judge/utility-process'
import type { Workbench } from './workbench'

const judgeScript = join(import.meta.dirname, 'judge-process.js')

// It starts in 6 s and needs one more for 2,000 resources; on a very busy computer it was 40 s.
const JUDGE_LIMIT_MS = 120_000

function later(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

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
    git: createGit(process.env.PATH ?? '', process.platform),
    judge: createJudgeDesk({ start: () => startUtilityProcess(judgeScript), limitMs: JUDGE_LIMIT_MS, later }),
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
