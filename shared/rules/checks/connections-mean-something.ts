import { connectionKindOf } from '../../relations/connections'
import type { Rule } from '../rule'

/** https://aws.amazon.com/what-is/architecture-diagramming/ */
export const connectionsMeanSomething: Rule = {
  id: 'connections-mean-something',
  severity: 'information',
  title: 'A line between two resources writes something',
  reason: 'A plain line is for the reader only: the system will not have the connection it shows.',
  source: 'https://aws.amazon.com/what-is/architecture-diagramming/',
  check: ({ diagram, index }) =>
    diagram.connections.flatMap(({ id, kind, source, target }) => {
      const [from, to] = [index.resource(source), index.resource(target)]
      if (connectionKindOf(kind)?.line !== 'annotation' || !from || !to) return []
      return [
        {
          message: `The line from ${from.label || from.logicalId} to ${to.label || to.logicalId} means nothing to the template.`,
          where: { connection: id },
        },
      ]
    }),
}
