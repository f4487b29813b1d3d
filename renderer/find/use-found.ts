import { indexOf } from '../../shared/diagram/queries'
import type { Diagram } from '../../shared/diagram/types'
import { findNodes, type Hit } from '../../shared/editor/find-nodes'
import { useEditor } from '../store/editor-store'
import { useFind } from './find-store'

/** What the bar has found. */
export interface Found {
  readonly hits: readonly Hit[]
  readonly ids: ReadonlySet<string>
  /** The containers around what was found. */
  readonly around: ReadonlySet<string>
}

/** What is found at the moment; undefined: nothing is looked for, so nothing steps back. */
export function useFound(): Found | undefined {
  const query = useFind((find) => (find.open ? find.query.trim() : ''))
  // What is found does not change while it is dragged.
  const diagram = useEditor((state) => (query === '' ? undefined : (state.gesture?.before ?? state.diagram)))
  return diagram && foundIn(diagram, query)
}

/** Whether a line or a node with this id stays in the light. */
export function isBright(found: Found, id: string): boolean {
  return found.ids.has(id) || found.around.has(id)
}

let latest: { readonly diagram: Diagram; readonly query: string; readonly found: Found } | undefined

/** Asked for by every line that is mounted, so the last answer is kept. */
function foundIn(diagram: Diagram, query: string): Found {
  if (latest?.diagram === diagram && latest.query === query) return latest.found
  const hits = findNodes(diagram, query)
  const index = indexOf(diagram)
  const around = new Set<string>()
  for (const { id } of hits) for (const ancestor of index.ancestors(id)) around.add(ancestor.id)
  const found = { hits, ids: new Set(hits.map(({ id }) => id)), around }
  latest = { diagram, query, found }
  return found
}
