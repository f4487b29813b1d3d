import { notifications } from '@mantine/notifications'
import { isDirty } from '../../shared/editor/state'
import { createHost } from '../host/create-host'
import { baseTextOf } from '../store/base-text'
import { draftNow, hasUnreadDraft } from '../store/draft-store'
import { editorState } from '../store/editor-store'
import { recoveryText } from './recovery-text'
import { useSessionStore } from './session-store'

const BANNER = 'recovery-problem'

/** Writes the document's recovery copy, if there is anything to save. False: it could not be written, and a banner says so. */
export async function writeRecovery(): Promise<boolean> {
  const state = editorState()
  if (!isDirty(state) && !hasUnreadDraft()) return true
  const { documentId, file } = useSessionStore.getState()
  const written = await createHost().writeRecovery({
    documentId,
    kind: 'diagram',
    name: file?.name ?? (state.diagram.name || 'Untitled'),
    text: recoveryText(state.diagram, typedText()),
    ...(file && { handle: file.handle, baseFingerprint: file.fingerprint }),
  })
  if (written.ok) notifications.hide(BANNER)
  else showBanner(written.error.message)
  // Saved or replaced by another document meanwhile: the copy must not outlive that.
  const nowClean =
    (!isDirty(editorState()) && !hasUnreadDraft()) || useSessionStore.getState().documentId !== documentId
  if (nowClean) await createHost().dropRecovery({ documentId })
  return written.ok
}

/** What of the template's text the diagram alone does not say. */
function typedText() {
  const templateText = baseTextOf(editorState().diagram)
  const typed = hasUnreadDraft() ? draftNow()?.text : undefined
  return {
    ...(templateText !== undefined && { templateText }),
    ...(typed !== undefined && { typedText: typed }),
  }
}

/** Stays until a copy was written: until then a crash would lose what was not saved. */
function showBanner(message: string): void {
  const content = {
    id: BANNER,
    color: 'red',
    title: 'Your changes are not protected',
    message,
    autoClose: false as const,
  }
  notifications.hide(BANNER)
  notifications.show(content)
}
