import { indexOf } from '../diagram/queries'
import type { Connection } from '../diagram/types'
import { connectionKindOf } from '../relations/connections'
import { valueDifferences } from '../template/value-differences'
import type { ResourceValue } from './resource-differences'
import type { ReviewGround, ReviewItem } from './review'
import { nameOf } from './review-nodes'

/** What became of the lines, in the order of the merged diagram. */
export function reviewLines({ before, after, merged }: ReviewGround): ReviewItem[] {
  const earlier = new Map(before.diagram.connections.map((each) => [merged.connectionIds.get(each.id), each]))
  const later = new Set(after.diagram.connections.map(({ id }) => id))
  const index = indexOf(merged.diagram)
  const called = (id: string) => {
    const node = index.node(id)
    return node ? nameOf(node) : id
  }
  return merged.diagram.connections.flatMap((line): ReviewItem[] => {
    const old = earlier.get(line.id)
    const values = old && later.has(line.id) ? lineValues(old, line) : []
    const mark = !old ? 'added' : later.has(line.id) ? 'changed' : 'removed'
    if (mark === 'changed' && values.length === 0) return []
    return [
      {
        key: `connection ${line.id}`,
        what: 'connection',
        mark,
        losesData: false,
        name: `${called(line.source)} → ${called(line.target)}`,
        about: connectionKindOf(line.kind)?.title ?? line.kind,
        connection: line.id,
        values,
      },
    ]
  })
}

function lineValues(old: Connection, fresh: Connection): ResourceValue[] {
  const said = ({ kind, label = '', options = {} }: Connection) => ({ Kind: kind, Label: label, ...options })
  return valueDifferences(said(old), said(fresh)).map((value) => ({ ...value, replaces: 'no' }))
}
