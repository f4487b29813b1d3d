import type { JudgeDesk } from '../shared/bridge/judge-desk'
import type { Desktop } from './desktop'
import type { OpenDocuments } from './files/open-documents'
import type { RecentFiles } from './files/recent-files'
import type { RecentPictures } from './files/recent-pictures'
import type { Recovery } from './files/recovery'
import type { SaveTools } from './files/save-tools'
import type { Versions } from './files/versions'
import type { FileWatch } from './files/watch'
import type { Git } from './git/git'

/** What a window said about the document it shows. */
export interface ShownDocument {
  title: string
  edited: boolean
  documentId?: string
}

/** Everything the handlers work on. */
export interface Workbench {
  desktop: Desktop
  tools: SaveTools
  documents: OpenDocuments
  recent: RecentFiles
  recentPictures: RecentPictures
  recovery: Recovery
  versions: Versions
  watch: FileWatch
  git: Git
  /** AWS's validator. */
  judge: JudgeDesk
  /** By window. */
  shown: Map<number, ShownDocument>
  /** Which living window edits a document: document id → window. Its copy is not offered to others. */
  edited: Map<string, number>
  /** Which living window was offered a recovery copy: document id → window. */
  offered: Map<string, number>
  /** What the page was last told about a file that changed: handle → state. */
  told: Map<string, string>
  /** Files that windows were opened for, until they ask: window → path. */
  launched: Map<number, string>
  /** The home folder, shortened to `~` where a folder is shown. */
  home: string
  /** Where Save As starts for a document without a file. */
  documentsFolder: string
  /** Called whenever other files are open than before. */
  filesChanged(): void
}

/** Watches the files that are open now. */
export function watchOpenFiles(workbench: Workbench): void {
  workbench.watch.watchOnly(workbench.documents.all().map((document) => document.realPath))
  workbench.filesChanged()
}

/** Forgets what belonged to a page that is gone: closed, crashed or loaded anew. Its recovery copies stay. */
export function releaseWindow(workbench: Workbench, owner: number): void {
  workbench.documents.closeAllOf(owner)
  workbench.judge.cancel(owner)
  workbench.shown.delete(owner)
  for (const held of [workbench.edited, workbench.offered]) {
    for (const [documentId, holder] of [...held]) if (holder === owner) held.delete(documentId)
  }
  watchOpenFiles(workbench)
}
