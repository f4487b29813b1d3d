import type { Problem } from '../../shared/relations/cause'
import { canvasControl } from '../canvas/canvas-control'
import { editorState, select } from '../store/editor-store'
import { setView } from '../store/view-store'

/** Selects what a problem is about and brings it into view; what only the template has is shown there. */
export function goTo({ where }: { readonly where: Problem['where'] }): void {
  const { diagram } = editorState()
  if (where.node !== undefined && diagram.nodes.some((each) => each.id === where.node)) {
    select({ nodes: [where.node] })
    canvasControl().reveal([where.node])
  } else if (where.connection !== undefined) {
    const connection = diagram.connections.find((each) => each.id === where.connection)
    if (!connection) return
    select({ connections: [connection.id] })
    canvasControl().reveal([connection.source, connection.target])
  } else if (where.path !== undefined) {
    setView({ shownPath: where.path, tab: 'template', panelOpen: true })
  }
}
