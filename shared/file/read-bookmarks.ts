import type { Bookmark } from '../diagram/types'
import type { Json } from '../template/json'
import { nameOf } from './read-nodes'
import type { Report } from './report'
import { BOOKMARK_SCHEMA, refuseBy } from './schema'
import { hasOnlyFiniteNumbers } from './survey'

/** The sound bookmarks of a document's list, in its order; the others are reported. */
export function readBookmarks(list: readonly Json[], report: Report): Bookmark[] {
  const bookmarks: Bookmark[] = []
  const ids = new Set<string>()
  list.forEach((raw, index) => {
    const bookmark = raw as unknown as Bookmark
    const refused = refuseBy(BOOKMARK_SCHEMA, raw) ?? refusal(raw, bookmark, ids)
    if (refused !== undefined) {
      report(['bookmarks', index], nameOf('Bookmark', raw, index), refused, raw)
      return
    }
    ids.add(bookmark.id)
    bookmarks.push(bookmark)
  })
  return bookmarks
}

function refusal(raw: Json, { id }: Bookmark, ids: ReadonlySet<string>): string | undefined {
  if (!hasOnlyFiniteNumbers(raw)) return 'it holds a number that is too large'
  return ids.has(id) ? `another bookmark has the id “${id}” already` : undefined
}
