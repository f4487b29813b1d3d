import type { DiagramNode } from '../diagram/types'
import { type Allowed, connectionsBetween } from './between'
import { REFERENCE_KIND } from './generic-reference'

/**
 * The kinds a line that is drawn between two nodes is likely to mean, the likeliest first. A bare reference counts only
 * where nothing says more, so that it turns no clear case into a question; the inspector still offers it.
 */
export function likelyKinds(from: DiagramNode, to: DiagramNode): Allowed['kinds'] {
  const meaningful = connectionsBetween(from, to).kinds.filter((kind) => kind.line !== 'annotation')
  const telling = meaningful.filter((kind) => kind.id !== REFERENCE_KIND)
  return telling.length > 0 ? telling : meaningful
}
