import type { Point } from '../../diagram/types'
import { type Clip, insertClip } from '../clip'
import type { EditCommand } from '../command'
import { recorded } from '../history'

/** What to insert and by how far it lies from where it was copied. */
export interface PasteArgs {
  readonly clip: Clip
  readonly offset: Point
}

/** Inserts a copy of what was copied. */
export const paste: EditCommand<PasteArgs> = {
  kind: 'edit',
  id: 'paste',
  title: 'Paste',
  run: (state, { clip, offset }) => {
    const { diagram, outermost } = insertClip(state.diagram, clip, offset)
    return recorded(state, {
      diagram,
      label: `Paste ${clip.nodes.length === 1 ? (clip.nodes[0]?.label ?? 'node') : `${clip.nodes.length} nodes`}`,
      selection: { nodes: outermost, connections: [] },
    })
  },
}
