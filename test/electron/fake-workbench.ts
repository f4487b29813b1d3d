import type { Desktop, Question } from '../../electron/desktop'
import { createOpenDocuments } from '../../electron/files/open-documents'
import { createRecentFiles } from '../../electron/files/recent-files'
import { createRecentPictures } from '../../electron/files/recent-pictures'
import { createRecovery } from '../../electron/files/recovery'
import { realSaveTools } from '../../electron/files/save-tools'
import { createVersions } from '../../electron/files/versions'
import { createGit } from '../../electron/git/git'
import type { Workbench } from '../../electron/workbench'
import { createJudgeDesk, type JudgeRun } from '../../shared/bridge/judge-desk'

/** A desktop without a screen: the next choices are given, and what it was told is kept. */
export interface FakeDesktop extends Desktop {
  choices: (string | undefined)[]
  answers: number[]
  asked: Question[]
  told: unknown[][]
}

/** A desktop that answers from its lists; an empty list is "cancelled". */
export function fakeDesktop(): FakeDesktop {
  const told: unknown[][] = []
  const tell =
    (name: string) =>
    (...args: unknown[]) => {
      told.push([name, ...args])
    }
  const desktop: FakeDesktop = {
    choices: [],
    answers: [],
    asked: [],
    told,
    chooseFileToOpen: async () => desktop.choices.shift(),
    chooseFileToSave: async (...args) => {
      tell('chooseFileToSave')(...args)
      return desktop.choices.shift()
    },
    ask: async (_owner, question) => {
      desktop.asked.push(question)
      return desktop.answers.shift() ?? question.cancel
    },
    openExternal: async (url) => tell('openExternal')(url),
    bringToFront: tell('bringToFront'),
    showDocument: tell('showDocument'),
    closeWindow: tell('closeWindow'),
    openWindow: tell('openWindow'),
    editText: tell('editText'),
    showMenuState: tell('showMenuState'),
    noteRecentDocument: tell('noteRecentDocument'),
    send: (...args) => tell('send')(...args),
  }
  return desktop
}

/** A validator that never answers. */
const silentRun: JudgeRun = {
  send: () => undefined,
  onMessage: () => undefined,
  onEnd: () => undefined,
  end: () => undefined,
}

/** Everything real but the desktop and the watching; data of ours below `folder`. */
export function fakeWorkbench(folder: string): Workbench & { desktop: FakeDesktop } {
  let last = 0
  return {
    desktop: fakeDesktop(),
    tools: realSaveTools,
    documents: createOpenDocuments(() => `handle-${++last}`, 'linux'),
    recent: createRecentFiles(realSaveTools, `${folder}/data/recent.json`),
    recentPictures: createRecentPictures(realSaveTools, `${folder}/data/recent-pictures`),
    versions: createVersions(realSaveTools, `${folder}/data/versions`),
    recovery: createRecovery(realSaveTools, `${folder}/data/recovery`),
    watch: { watchOnly: () => undefined, close: () => undefined },
    git: createGit(process.env.PATH ?? '', process.platform),
    judge: createJudgeDesk({ start: () => silentRun, limitMs: 1000, later: () => () => undefined }),
    shown: new Map(),
    edited: new Map(),
    offered: new Map(),
    told: new Map(),
    launched: new Map(),
    home: folder,
    documentsFolder: folder,
    filesChanged: () => undefined,
  }
}
