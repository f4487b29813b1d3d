import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { connectionKey, type OutlineRow, openedFor, outlineRows, withToggled } from '../../shared/drawing/outline'
import type { Selection } from '../../shared/editor/state'
import { useEditor } from '../store/editor-store'
import { useView } from '../store/view-store'

/** The outline's rows with what is selected, and the row the keyboard is at. */
export interface OutlineState {
  readonly rows: readonly OutlineRow[]
  readonly selected: ReadonlySet<string>
  /** The key of the row the keyboard is at; undefined: there is no row. */
  readonly active: string | undefined
  setActive(key: string): void
  toggle(key: string): void
}

/** The outline of the diagram, in step with the canvas: what is selected there is listed and active here. */
export function useOutline(): OutlineState {
  // While something is dragged nothing of this changes; afterwards the canvas comes first.
  const diagram = useDeferredValue(useEditor((state) => state.gesture?.before ?? state.diagram))
  const selection = useEditor((state) => state.selection)
  const level = useView((view) => view.level)
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set())
  const [wanted, setActive] = useState<string>()
  const rows = useMemo(() => outlineRows(diagram, { level, toggled }), [diagram, level, toggled])
  const selected = useMemo(() => selectedKeys(rows, selection), [rows, selection])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed diagram must not move the keyboard, only another selection
  useEffect(() => {
    const [node] = selection.nodes
    const [connection] = selection.connections
    const sought = node !== undefined ? { node } : connection !== undefined ? { connection } : undefined
    if (!sought) return
    setToggled((before) => openedFor(diagram, before, sought))
    const start = diagram.connections.find(({ id }) => id === connection)?.source
    const key = node ?? (connection !== undefined && start !== undefined ? connectionKey(start, connection) : undefined)
    setActive((before) => (before !== undefined && rowShows(before, node, connection) ? before : key))
  }, [selection])
  const active = rows.some(({ key }) => key === wanted) ? wanted : rows[0]?.key
  return { rows, selected, active, setActive, toggle: (key) => setToggled((before) => withToggled(before, key)) }
}

/** Whether the row is about what was selected: a connection stands below both of its ends. */
function rowShows(key: string, node: string | undefined, connection: string | undefined): boolean {
  if (node !== undefined) return key === node
  return connection !== undefined && key.endsWith(`>${connection}`)
}

function selectedKeys(rows: readonly OutlineRow[], { nodes, connections }: Selection): ReadonlySet<string> {
  const chosen = { node: new Set(nodes), connection: new Set(connections) }
  return new Set(rows.filter((row) => chosen[row.of].has(row.id)).map(({ key }) => key))
}
