import { useEffect } from 'react'
import { indexOf } from '../../shared/diagram/queries'
import { useSelectedGhost } from '../canvas/ghosts/select-ghost'
import { useEditor } from '../store/editor-store'
import { setView, useView } from '../store/view-store'
import { ConnectionInspector } from './ConnectionInspector'
import { DiagramInspector } from './DiagramInspector'
import { GhostInspector } from './GhostInspector'
import { PlainNodeInspector } from './PlainNodeInspector'
import { ResourceInspector } from './ResourceInspector'
import { SeveralInspector } from './SeveralInspector'
import { UnknownInspector } from './UnknownInspector'
import { forgetDrafts } from './use-draft'
import { useStillNode } from './use-still-node'
import './inspector.css'
import './fields/fields.css'
import './sections/sections.css'

/** Everything about what is selected; about the diagram itself where nothing is. */
export function Inspector() {
  // A document without a past was just opened.
  const opened = useEditor(({ history, diagram }) =>
    history.past.length + history.future.length === 0 ? diagram : undefined,
  )
  useEffect(() => {
    if (opened) forgetDrafts()
  }, [opened])
  const selection = useEditor((state) => state.selection)
  // Lines that were asked for give way to those of the next selection.
  useEffect(() => {
    if (useView.getState().ghost?.under !== selection) setView({ shownPath: undefined })
  }, [selection])
  return (
    <div id="inspector" className="inspector">
      <Selected />
    </div>
  )
}

// Keyed by id: what is being typed for one thing can never end up in another.
function Selected() {
  const diagram = useEditor((state) => state.diagram)
  const { nodes, connections } = useEditor((state) => state.selection)
  const ghost = useSelectedGhost()
  const node = useStillNode(indexOf(diagram).node(nodes[0] ?? ''))
  if (ghost !== undefined) return <GhostInspector key={ghost} logicalId={ghost} />
  if (nodes.length + connections.length > 1) return <SeveralInspector />
  const connection = diagram.connections.find(({ id }) => id === connections[0])
  if (connection) return <ConnectionInspector key={connection.id} connection={connection} />
  if (!node) return <DiagramInspector />
  switch (node.kind) {
    case 'resource':
      return <ResourceInspector key={node.id} node={node} />
    case 'unknown':
      return <UnknownInspector key={node.id} node={node} />
    default:
      return <PlainNodeInspector key={node.id} node={node} />
  }
}
