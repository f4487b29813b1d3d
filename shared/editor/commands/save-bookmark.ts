import { roundPoint } from '../../diagram/edits'
import { nextId } from '../../diagram/next-id'
import type { Bookmark } from '../../diagram/types'
import type { EditCommand } from '../command'
import { recorded } from '../history'

/** A view to keep, and what it is called. */
export type SaveBookmarkArgs = Omit<Bookmark, 'id'>

/** Keeps a view under a name, after those there are. */
export const saveBookmark: EditCommand<SaveBookmarkArgs> = {
  kind: 'edit',
  id: 'save-bookmark',
  title: 'Bookmark view',
  run: (state, { name, center, zoom, level }) => {
    const { diagram } = state
    const kept = {
      id: nextId(diagram, 'b'),
      name,
      center: roundPoint(center),
      zoom: Math.round(zoom * 1000) / 1000,
      level,
    }
    return recorded(state, {
      diagram: { ...diagram, bookmarks: [...(diagram.bookmarks ?? []), kept] },
      label: `Bookmark ${name}`,
    })
  },
}
