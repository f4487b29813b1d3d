import { addConnections } from '../../shared/diagram/edits'
import { indexOf } from '../../shared/diagram/queries'
import { connectionOf } from '../../shared/editor/commands/connect'
import { contributionsOf } from '../../shared/relations/contributions-of'
import type { ConnectionKind } from '../../shared/relations/relation'
import { useEditor } from '../store/editor-store'
import { summaryOf } from './contribution-text'

interface WritesCardProps {
  readonly kind: ConnectionKind
  readonly source: string
  readonly target: string
  /** How many other kinds the pair could have. */
  readonly more: number
}

/** What a line would write, before it is drawn: "Orders triggers Fulfil order: event source mapping, three actions". */
export function WritesCard({ kind, source, target, more }: WritesCardProps) {
  const diagram = useEditor((state) => state.diagram)
  const index = indexOf(diagram)
  const connection = connectionOf(diagram, { kind: kind.id, source, target })
  const lines = summaryOf(contributionsOf(connection, addConnections(diagram, [connection])), diagram)
  return (
    <div className="writes-card" style={{ '--line': `var(--sb-line-${kind.line})` } as React.CSSProperties}>
      <strong>
        {index.node(source)?.label} {kind.title} {index.node(target)?.label}
      </strong>
      {lines.length === 0 && <span>Writes nothing to the template</span>}
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
      {more > 0 && <em>{more === 1 ? 'or one other kind' : `or ${more} other kinds`}: let go to choose</em>}
    </div>
  )
}
