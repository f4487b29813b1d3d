import { frameOf } from '../../catalogue/frames'
import { serviceOf } from '../../catalogue/services'
import type { DiagramNode } from '../../diagram/types'
import { applyMending, offer } from '../mending'
import type { Rule } from '../rule'

/** https://aws.amazon.com/what-is/architecture-diagramming/ */
export const nodesHaveLabels: Rule = {
  id: 'nodes-have-labels',
  severity: 'information',
  title: 'Everything drawn has a name for the reader',
  reason: 'People talk about a system by the names of its parts.',
  source: 'https://aws.amazon.com/what-is/architecture-diagramming/',
  check: ({ diagram }) =>
    diagram.nodes
      .filter((node) => node.label.trim() === '' && node.kind !== 'unknown')
      .map((node) => {
        const label = labelFor(node)
        return {
          message: `A ${kindOf(node)} has no label.`,
          where: { node: node.id },
          ...(label && offer(`Call it ${label}`, [{ do: 'label', node: node.id, label }])),
        }
      }),
  fix: applyMending,
}

function kindOf(node: DiagramNode): string {
  if (node.kind === 'resource') return serviceOf(node.type)?.label ?? node.type
  if (node.kind === 'frame') return frameOf(node.frame)?.label ?? 'frame'
  return node.kind
}

function labelFor(node: DiagramNode): string | undefined {
  if (node.kind === 'resource') return node.logicalId.replace(/([a-z0-9])([A-Z])/g, '$1 $2')
  if (node.kind === 'frame') return frameOf(node.frame)?.label
  return node.kind === 'actor' ? node.actor : undefined
}
