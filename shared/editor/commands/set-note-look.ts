import { changeNodes } from '../../diagram/edits'
import type { EditCommand } from '../command'
import { recorded } from '../history'

/** A note's colour or border; undefined: as notes are. */
export interface NoteLookArgs {
  readonly id: string
  readonly field: 'tone' | 'border'
  readonly value: string | undefined
}

/** Changes the colour or the border of a note. */
export const setNoteLook: EditCommand<NoteLookArgs> = {
  kind: 'edit',
  id: 'set-note-look',
  title: 'Change look of note',
  run: (state, { id, field, value }) => {
    const diagram = changeNodes(state.diagram, [id], (node) => {
      if (node.kind !== 'note' || node[field] === value) return node
      const { [field]: _before, ...rest } = node
      return value === undefined ? rest : { ...rest, [field]: value }
    })
    return recorded(state, { diagram, label: field === 'tone' ? 'Colour note' : 'Change border of note' })
  },
}
