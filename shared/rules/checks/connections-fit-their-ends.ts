import { connectionsBetween } from '../../relations/between'
import { refuseMatch } from '../../relations/relation'
import { resolveConnection } from '../../relations/resolve'
import { listed } from '../naming'
import type { Rule } from '../rule'

/** https://aws.amazon.com/what-is/architecture-diagramming/ */
export const connectionsFitTheirEnds: Rule = {
  id: 'connections-fit-their-ends',
  severity: 'error',
  title: 'A line joins what its kind is made for',
  reason: 'Between other ends the kind writes something wrong or nothing at all.',
  source: 'https://aws.amazon.com/what-is/architecture-diagramming/',
  check: ({ diagram, index }) =>
    diagram.connections.flatMap((connection) => {
      const resolved = resolveConnection(connection, index)
      if (!resolved) return []
      const { kind, source, target } = resolved
      const reason =
        refuseMatch(kind.source, source) ?? refuseMatch(kind.target, target) ?? kind.refuse?.(source, target)
      if (!reason) return []
      const others = connectionsBetween(source, target)
        .kinds.filter((each) => each.line !== 'annotation')
        .map((each) => `“${each.title}”`)
      const hint = others.length > 0 ? ` ${listed(others.slice(0, 3), 'or')} would fit.` : ''
      return [
        {
          message: `“${source.label} ${kind.title} ${target.label}” cannot be: ${reason}.${hint}`,
          where: { connection: connection.id },
        },
      ]
    }),
}
