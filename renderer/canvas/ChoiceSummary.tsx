import { addConnections } from '../../shared/diagram/edits'
import { connectionOf } from '../../shared/editor/commands/connect'
import { contributionsOf } from '../../shared/relations/contributions-of'
import type { ConnectionKind } from '../../shared/relations/relation'
import { useEditor } from '../store/editor-store'
import { summaryOf } from './contribution-text'

/** One line on what a kind of line would write. */
export function ChoiceSummary({
  kind,
  source,
  target,
}: {
  readonly kind: ConnectionKind
  readonly source: string
  readonly target: string
}) {
  const diagram = useEditor((state) => state.diagram)
  const connection = connectionOf(diagram, { kind: kind.id, source, target })
  const lines = summaryOf(contributionsOf(connection, addConnections(diagram, [connection])), diagram)
  return <span>{lines.length > 0 ? lines.slice(0, 3).join(' · ') : 'writes nothing to the template'}</span>
}
