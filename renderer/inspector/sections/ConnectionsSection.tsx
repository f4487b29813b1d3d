import { UnstyledButton } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { indexOf } from '../../../shared/diagram/queries'
import type { Connection, DiagramNode } from '../../../shared/diagram/types'
import { connectionKindOf } from '../../../shared/relations/connections'
import { select, useEditor } from '../../store/editor-store'
import { labelOf } from '../connection-text'
import { Section } from '../Section'

/** The lines that start or end at a node; a click selects one. */
export function ConnectionsSection({ node }: { readonly node: DiagramNode }) {
  const index = indexOf(useEditor((state) => state.diagram))
  const connections = index.connectionsOf(node.id)
  if (connections.length === 0) return null
  const out = connections.filter(({ source }) => source === node.id)
  const into = connections.filter(({ source }) => source !== node.id)
  return (
    <Section title="Connections" count={connections.length} open>
      <ul className="links">
        {[...out, ...into].map((connection) => (
          <li key={connection.id}>
            <UnstyledButton className="link" onClick={() => select({ connections: [connection.id] })}>
              <ConnectionLine connection={connection} node={node} other={labelOf(otherEnd(connection, node), index)} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface LineProps {
  readonly connection: Connection
  readonly node: DiagramNode
  readonly other: string
}

function ConnectionLine({ connection, node, other }: LineProps) {
  const kind = connectionKindOf(connection.kind)
  const verb = connection.label ?? kind?.title ?? connection.kind
  const color = `var(--sb-line-${kind?.line ?? 'reference'})`
  const leaves = connection.source === node.id
  const Icon = leaves ? IconArrowRight : IconArrowLeft
  return (
    <>
      <Icon size={14} color={color} aria-label={leaves ? 'to' : 'from'} />
      {leaves ? (
        <span>
          <span className="muted">{verb}</span> {other}
        </span>
      ) : (
        <span>
          {other} <span className="muted">{verb}</span>
        </span>
      )}
    </>
  )
}

function otherEnd({ source, target }: Connection, node: DiagramNode): string {
  return source === node.id ? target : source
}
