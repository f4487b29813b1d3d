import { isDirty } from '../../shared/editor/state'
import { createHost } from '../host/create-host'
import { hasUnreadDraft } from '../store/draft-store'
import { editorState } from '../store/editor-store'
import { saveDiagram } from './save'
import { useSessionStore } from './session-store'

/** Asks what to do with unsaved changes before another document takes this one's place. False: leave everything as it is. */
export async function mayReplaceDocument(): Promise<boolean> {
  const state = editorState()
  if (!isDirty(state) && !hasUnreadDraft()) return true
  const name = useSessionStore.getState().file?.name ?? state.diagram.name
  const answer = await createHost().confirmUnsaved({ name })
  if (!answer.ok || answer.value === 'cancel') return false
  return answer.value === 'discard' || saveDiagram()
}
