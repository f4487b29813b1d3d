import { setSections } from '../../diagram/edits'
import type { EditCommand } from '../command'
import { recorded } from '../history'

/** The diagram's name, or the template's description (empty: none). */
export interface DiagramText {
  readonly field: 'name' | 'description'
  readonly text: string
}

/** Changes the diagram's name or description. */
export const setDiagramText: EditCommand<DiagramText> = {
  kind: 'edit',
  id: 'set-diagram-text',
  title: 'Edit diagram',
  run: (state, { field, text }) => {
    const { diagram } = state
    const changed = field === 'name' ? { ...diagram, name: text } : setSections(diagram, { description: text })
    return recorded(state, { diagram: changed, label: `Set ${field}`, merge: `diagram:${field}` })
  },
}
