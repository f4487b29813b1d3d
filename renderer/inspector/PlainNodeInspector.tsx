import { actorOf } from '../../shared/catalogue/actors'
import { frameOf } from '../../shared/catalogue/frames'
import type { ActorNode, FrameNode, NoteNode } from '../../shared/diagram/types'
import { setNodeText } from '../../shared/editor/commands/set-node-text'
import { ServiceIcon } from '../canvas/ServiceIcon'
import { run } from '../store/editor-store'
import { CuratedField } from './fields/CuratedField'
import { NodeText } from './NodeText'
import { NoteLook } from './NoteLook'
import { ProblemCard } from './ProblemCard'
import { ConnectionsSection } from './sections/ConnectionsSection'

/** A frame, an actor or a note. */
export function PlainNodeInspector({ node }: { readonly node: FrameNode | ActorNode | NoteNode }) {
  const known = node.kind === 'frame' ? frameOf(node.frame) : node.kind === 'actor' ? actorOf(node.actor) : undefined
  const kind = node.kind === 'note' ? 'Note' : (known?.label ?? (node.kind === 'frame' ? node.frame : node.actor))
  return (
    <>
      <header className="inspector-head with-icon">
        {known && <ServiceIcon name={known.icon} size={32} />}
        <div>
          <h1>{kind}</h1>
          <p className="muted">{known?.purpose ?? 'A text on the canvas, for the reader only.'}</p>
        </div>
      </header>
      <div className="fields">
        <NodeText
          node={node}
          field="label"
          label={node.kind === 'note' ? 'Text' : 'Label'}
          multiline={node.kind === 'note'}
        />
        {node.kind === 'frame' && <FrameValue node={node} />}
        {node.kind === 'note' && <NoteLook node={node} />}
      </div>
      <ProblemCard where={{ node: node.id }} />
      <ConnectionsSection node={node} />
      {node.kind !== 'note' && (
        <div className="fields">
          <NodeText node={node} field="notes" label="Notes" multiline />
        </div>
      )}
    </>
  )
}

function FrameValue({ node }: { readonly node: FrameNode }) {
  const field = frameOf(node.frame)?.value
  if (!field) return null
  // Absent means not said: a default is only what the field would begin with.
  const { default: _unsaid, ...asked } = field
  return (
    <CuratedField
      at={`${node.id}.value`}
      of="property"
      expressible={false}
      field={asked}
      value={node.value}
      onChange={(value) =>
        run(setNodeText, { id: node.id, field: 'value', text: value === undefined ? '' : String(value) })
      }
    />
  )
}
