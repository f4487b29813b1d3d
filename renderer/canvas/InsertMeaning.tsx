import { indexOf } from '../../shared/diagram/queries'
import type { Connection, Diagram } from '../../shared/diagram/types'
import { insertedBetween } from '../../shared/editor/commands/insert-between'
import type { Item } from '../../shared/editor/item'
import { connectionKindOf } from '../../shared/relations/connections'
import { contributionsOf } from '../../shared/relations/contributions-of'
import { useEditor } from '../store/editor-store'
import { toDiagramPoint } from './canvas-control'
import { summaryOf } from './contribution-text'
import type { Linking } from './interaction-store'
import { argsOfPlacing } from './use-carried-drop'

interface InsertMeaningProps {
  readonly item: Item
  /** On the screen. */
  readonly at: Linking['screen']
  readonly between: string
}

/** What letting an item go on a line would write: the two lines that would take its place. */
export function InsertMeaning({ item, at, between }: InsertMeaningProps) {
  const diagram = useEditor((state) => state.diagram)
  const args = argsOfPlacing(item, toDiagramPoint(at))
  const inserted = args && insertedBetween(diagram, { ...args, between })
  if (!inserted) return null
  return inserted.lines.map((line) => <Written key={line.id} line={line} diagram={inserted.diagram} />)
}

function Written({ line, diagram }: { readonly line: Connection; readonly diagram: Diagram }) {
  const index = indexOf(diagram)
  const kind = connectionKindOf(line.kind)
  const lines = summaryOf(contributionsOf(line, diagram), diagram)
  return (
    <div className="writes-card" style={{ '--line': `var(--sb-line-${kind?.line})` } as React.CSSProperties}>
      <strong>
        {index.node(line.source)?.label} {kind?.title} {index.node(line.target)?.label}
      </strong>
      {lines.length === 0 && <span>Writes nothing to the template</span>}
      {lines.map((each) => (
        <span key={each}>{each}</span>
      ))}
    </div>
  )
}
