import { isResource } from '../../diagram/queries'
import type { Placement, ResourceNode } from '../../diagram/types'
import { placementKindOf } from '../../relations/placements'
import { containerOf } from '../../relations/resolve'
import type { Rule, RuleContext } from '../rule'

/** https://aws.amazon.com/what-is/architecture-diagramming/ */
export const placementsAreComplete: Rule = {
  id: 'placements-are-complete',
  severity: 'error',
  title: 'What is placed somewhere stands in a container that is there',
  reason: 'A placement without its container writes nothing, so the resource ends up outside what it is drawn in.',
  source: 'https://aws.amazon.com/what-is/architecture-diagramming/',
  check: (context) =>
    context.diagram.nodes.filter(isResource).flatMap((node) =>
      (node.placements ?? []).flatMap((placement) => {
        const reason = objection(context, node, placement)
        return reason ? [{ message: `${node.label || node.logicalId} ${reason}.`, where: { node: node.id } }] : []
      }),
    ),
}

function objection({ index }: RuleContext, node: ResourceNode, placement: Placement): string | undefined {
  const kind = placementKindOf(placement.kind)
  if (!kind) return `is placed as ${placement.kind}, which this version does not know`
  return containerOf(placement, kind, node, index) ? undefined : `is placed in something that is not there (${kind.id})`
}
