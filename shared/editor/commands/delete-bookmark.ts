import type { EditCommand } from '../command'
import { recorded } from '../history'

/** Which bookmark. */
export interface DeleteBookmarkArgs {
  readonly id: string
}

/** Takes a bookmark away. */
export const deleteBookmark: EditCommand<DeleteBookmarkArgs> = {
  kind: 'edit',
  id: 'delete-bookmark',
  title: 'Delete bookmark',
  run: (state, { id }) => {
    const { bookmarks = [], ...rest } = state.diagram
    const gone = bookmarks.find((each) => each.id === id)
    if (!gone) return state
    const left = bookmarks.filter((each) => each !== gone)
    const diagram = left.length > 0 ? { ...rest, bookmarks: left } : rest
    return recorded(state, { diagram, label: `Delete bookmark ${gone.name}` })
  },
}
