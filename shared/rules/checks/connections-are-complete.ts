import { connectionKindOf } from '../../relations/connections'
import { applyMending, offer } from '../mending'
import type { Rule } from '../rule'

/** https://aws.amazon.com/what-is/architecture-diagramming/ */
export const connectionsAreComplete: Rule = {
  id: 'connections-are-complete',
  severity: 'error',
  title: 'A line has two ends and a known meaning',
  reason: 'A line whose end or kind is missing writes nothing, so the template lacks what the picture promises.',
  source: 'https://aws.amazon.com/what-is/architecture-diagramming/',
  check: ({ diagram, index }) =>
    diagram.connections.flatMap(({ id, kind, source, target }) => {
      const isKnown = connectionKindOf(kind) !== undefined
      const lost = [source, target].filter((end) => !index.node(end))
      if (isKnown && lost.length === 0) return []
      const message = isKnown
        ? `A line ends at ${lost[0]}, which is not in the diagram.`
        : `A line is of the kind ${kind}, which this version does not know. It is kept, but writes nothing.`
      return [
        { message, where: { connection: id }, ...(isKnown && offer('Remove the line', [{ do: 'remove', ids: [id] }])) },
      ]
    }),
  fix: applyMending,
}
