import type { Connection } from '../../diagram/types'
import { connectionKindOf } from '../../relations/connections'
import type { Rule, RuleContext } from '../rule'

/** https://aws.amazon.com/what-is/architecture-diagramming/ */
export const connectionsMeanSomething: Rule = {
  id: 'connections-mean-something',
  severity: 'information',
  title: 'A line between two resources writes something',
  reason: 'A plain line is for the reader only: the system will not have the connection it shows.',
  source: 'https://aws.amazon.com/what-is/architecture-diagramming/',
  check: (context) => {
    const told = toldOf(context)
    return context.diagram.connections.flatMap((connection) => {
      const { id, kind, source, target } = connection
      const [from, to] = [context.index.resource(source), context.index.resource(target)]
      if (!from || !to || !connectionKindOf(kind) || told.has(id)) return []
      if (isRemark(connection)) return []
      return [
        {
          message: `The line from ${from.label || from.logicalId} to ${to.label || to.logicalId} means nothing to the template.`,
          where: { connection: id },
        },
      ]
    })
  },
}

/** Who drew a plain line and wrote on it what it means has said that it is for the reader. */
function isRemark({ kind, label }: Connection): boolean {
  return label !== undefined && connectionKindOf(kind)?.line === 'annotation'
}

/** The connections that wrote something, or of which the exporter has said why they could not. */
function toldOf({ exported }: RuleContext): Set<string | undefined> {
  const wrote = exported.provenance.flatMap(({ cause }) => (cause.kind === 'connection' ? [cause.id] : []))
  return new Set([...wrote, ...exported.problems.map(({ where }) => where.connection)])
}
