import { limits } from '../../shared/bridge/limits'
import { checkFile } from '../files/check-file'
import type { Workbench } from '../workbench'

/** Looks at every open file again, or at those of one window: on focus, and after the computer slept. */
export async function lookAtOpenFiles(workbench: Workbench, owner?: number): Promise<void> {
  const open = workbench.documents.all().filter((document) => owner === undefined || document.owner === owner)
  for (const { realPath } of open) await tellOfChange(workbench, realPath)
}

/** Another program wrote into the folder of an open file: the page hears of it, once, when the bytes differ. */
export async function tellOfChange(workbench: Workbench, realPath: string): Promise<void> {
  const document = workbench.documents.all().find((open) => open.realPath === realPath)
  if (!document) return
  const { path, fingerprint, kind, handle, owner } = document
  const state = await checkFile(workbench.tools.disk, path, fingerprint, limits[kind])
  const found = state.state === 'changed' ? state.disk.fingerprint : state.state
  const known = workbench.told.get(handle)
  const stillSo = workbench.documents.find(handle, owner)?.fingerprint === fingerprint
  if (!stillSo || found === known) return
  workbench.told.set(handle, found)
  if (state.state !== 'same') workbench.desktop.send(owner, 'fileChangedOnDisk', { handle, state })
}
