import type { EditCommand } from '../command'
import { recorded } from '../history'

/** Which bookmark, and its new name. */
export interface RenameBookmarkArgs {
  readonly id: string
  readonly name: string
}

/** Gives a bookmark another name. */
export const renameBookmark: EditCommand<RenameBookmarkArgs> = {
  kind: 'edit',
  id: 'rename-bookmark',
  title: 'Rename bookmark',
  run: (state, { id, name }) => {
    const bookmarks = state.diagram.bookmarks ?? []
    const before = bookmarks.find((each) => each.id === id)
    if (!before || before.name === name) return state
    const renamed = bookmarks.map((each) => (each === before ? { ...each, name } : each))
    return recorded(state, { diagram: { ...state.diagram, bookmarks: renamed }, label: `Rename ${before.name}` })
  },
}
