import { Badge, ScrollArea, Text } from '@mantine/core'
import { useMemo } from 'react'
import { type ChangeKind, type DiagramDifference, differenceOf, isSame } from '../../shared/diagram/difference'
import type { Connection, Diagram, DiagramNode } from '../../shared/diagram/types'
import { DiagramPicture, type Marks } from './DiagramPicture'

/** One of two diagrams that are compared. */
export interface Compared {
  /** What it is called above its picture. */
  readonly title: string
  readonly diagram: Diagram
}

const COLOURS: Record<ChangeKind, string> = { added: 'green', removed: 'red', changed: 'orange' }

/** Two diagrams side by side, what differs marked in both pictures and listed below. */
export function Comparison({ before, after }: { readonly before: Compared; readonly after: Compared }) {
  const difference = useMemo(() => differenceOf(before.diagram, after.diagram), [before.diagram, after.diagram])
  return (
    <div>
      <div className="comparison">
        <div>
          <Text fw={600}>{before.title}</Text>
          <DiagramPicture diagram={before.diagram} marks={marksOf(difference, 'added')} />
        </div>
        <div>
          <Text fw={600}>{after.title}</Text>
          <DiagramPicture diagram={after.diagram} marks={marksOf(difference, 'removed')} />
        </div>
      </div>
      <ScrollArea.Autosize mah={220} mt="md">
        {isSame(difference) ? (
          <Text c="dimmed">They say the same.</Text>
        ) : (
          <Differences {...{ difference, before, after }} />
        )}
      </ScrollArea.Autosize>
    </div>
  )
}

/** `except`: what the picture cannot show, because it is not in that diagram. */
function marksOf({ nodes }: DiagramDifference, except: ChangeKind): Marks {
  return new Map(nodes.filter(({ change }) => change !== except).map(({ id, change }) => [id, change]))
}

interface DifferencesProps {
  readonly difference: DiagramDifference
  readonly before: Compared
  readonly after: Compared
}

function Differences({ difference, before, after }: DifferencesProps) {
  const labels = new Map([...before.diagram.nodes, ...after.diagram.nodes].map((node) => [node.id, nameOf(node)]))
  const lineName = ({ source, target }: Connection) =>
    `${labels.get(source) ?? source} → ${labels.get(target) ?? target}`
  return (
    <ul className="comparison-list" aria-label="Differences">
      {difference.nodes.map(({ id, change, part, fields }) => (
        <Difference key={`n${id}`} change={change} name={nameOf(part)} fields={fields} />
      ))}
      {difference.connections.map(({ id, change, part, fields }) => (
        <Difference key={`c${id}`} change={change} name={lineName(part)} fields={fields} />
      ))}
      {difference.sections.map((section) => (
        <Difference key={`s${section}`} change="changed" name={sectionName(section)} fields={[]} />
      ))}
    </ul>
  )
}

interface DifferenceProps {
  readonly change: ChangeKind
  readonly name: string
  readonly fields: readonly string[]
}

function Difference({ change, name, fields }: DifferenceProps) {
  return (
    <li>
      <Badge size="sm" variant="light" color={COLOURS[change]} mr={8}>
        {change}
      </Badge>
      {name}
      {fields.length > 0 && (
        <Text span c="dimmed">
          {' '}
          {fields.join(', ')}
        </Text>
      )}
    </li>
  )
}

function nameOf(node: DiagramNode): string {
  return node.label || (node.kind === 'resource' ? node.logicalId : node.id)
}

function sectionName(section: string): string {
  return section === 'name' ? 'Name of the diagram' : `Template: ${section}`
}
