import { serviceOf } from '../../catalogue/services'
import type { DiagramNode } from '../../diagram/types'
import { mentionsIn } from '../mentions'
import type { CheckedResource, Rule } from '../rule'

/** https://docs.aws.amazon.com/wellarchitected/latest/cost-optimization-pillar/cost-effective-resources.html */
export const containersHoldSomething: Rule = {
  id: 'containers-hold-something',
  severity: 'information',
  title: 'A container holds something',
  reason: 'An empty network or cluster does nothing, and some of them cost money all the same.',
  source: 'https://docs.aws.amazon.com/wellarchitected/latest/cost-optimization-pillar/cost-effective-resources.html',
  check: (context) => {
    const used = new Set(mentionsIn(context).flatMap(({ name, by }) => (by && !isOther(by, name) ? [] : [name])))
    const spanned = new Set(
      context.diagram.nodes.flatMap((node) =>
        node.kind === 'resource' ? (node.placements ?? []).map(({ container }) => container) : [],
      ),
    )
    return context.diagram.nodes
      .filter((node) => isContainer(node) && context.index.children(node.id).length === 0)
      .filter((node) => context.index.connectionsOf(node.id).length === 0 && !spanned.has(node.id))
      .filter((node) => node.kind !== 'resource' || !used.has(node.logicalId))
      .map((node) => ({ message: `${node.label || 'A container'} holds nothing.`, where: { node: node.id } }))
  },
}

// What a container generates for itself does not use it; what a database generates in a subnet does.
function isOther(by: CheckedResource, name: string): boolean {
  return by.drawn ? by.id !== name : by.node !== undefined && by.node.logicalId !== name
}

function isContainer(node: DiagramNode): boolean {
  return node.kind === 'frame' || (node.kind === 'resource' && serviceOf(node.type)?.container !== undefined)
}
