import { editorState, select, useEditor } from '../../store/editor-store'
import { setView, useView } from '../../store/view-store'

/** Selects a generated resource in place of all else, and shows its lines of the template. */
export function selectGhost(logicalId: string): void {
  select({})
  setView({
    ghost: { logicalId, under: editorState().selection },
    shownPath: ['Resources', logicalId],
    tab: 'template',
    panelOpen: true,
  })
}

/** The logical id of the generated resource that is selected; undefined: none is. */
export function useSelectedGhost(): string | undefined {
  const selection = useEditor((state) => state.selection)
  return useView(({ ghost }) => (ghost?.under === selection ? ghost.logicalId : undefined))
}
