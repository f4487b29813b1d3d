import { create } from 'zustand'
import type { Diagram } from '../../shared/diagram/types'
import { isDirty } from '../../shared/editor/state'
import type { TemplateRefusal } from '../../shared/template/refusal'
import { useEditor } from './editor-store'

/**
 * How a text that was typed stands to the diagram. `typing`: it waits for a pause. `refused`: it cannot be read. `apart`: the
 * diagram says something else since typing began. `taken`: it is in the diagram; the panel is about to hear of it.
 */
export type DraftStage = 'typing' | 'refused' | 'apart' | 'taken'

/** A template's text that was typed and is not, or not yet, what the diagram says. It outlives the panel it was typed in. */
export interface Draft {
  readonly text: string
  /** What the diagram's text was when typing began. */
  readonly base: string
  readonly stage: DraftStage
  /** The diagram it was taken into. Absent: it is not taken. */
  readonly taken?: Diagram
  /** Why the text could not be read when it was looked at last. Absent: it could, or was not looked at. */
  readonly refusal?: Pick<TemplateRefusal, 'message' | 'line' | 'column'>
}

/** The draft of this window; absent: the panel shows what the diagram says. */
export const useDraft = create<{ readonly draft: Draft | undefined }>(() => ({ draft: undefined }))

/** The draft now, for event handlers. */
export function draftNow(): Draft | undefined {
  return useDraft.getState().draft
}

/** Whether something was typed that would be lost with the window. */
export function hasUnreadDraft(): boolean {
  const draft = draftNow()
  return draft !== undefined && draft.stage !== 'taken'
}

/** Whether something would be lost with the window, for what shows it: a change, or what was typed and not read yet. */
export function useIsEdited(): boolean {
  const isChanged = useEditor(isDirty)
  const isTyped = useDraft(({ draft }) => draft !== undefined && draft.stage !== 'taken')
  return isChanged || isTyped
}
