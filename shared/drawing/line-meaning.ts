import type { OptionValues } from '../catalogue/field'
import type { Level } from '../catalogue/levels'
import type { Connection, Diagram } from '../diagram/types'
import { connectionKindOf } from '../relations/connections'
import type { Contribution } from '../relations/contribution'
import { contributionsOf } from '../relations/contributions-of'
import type { ConnectionKind } from '../relations/relation'
import { filledOptions } from '../relations/resolve'
import { DERIVED_LINE } from './derived-lines'
import { membersOf, unfoldedOf } from './folded'
import { type LineOf, type LineText, PLAIN_LINE } from './line-text'

/** What the lines of a diagram are and say at a level. A label of the user's own is shown at every level. */
export function lineOfAt(level: Level, diagram: Diagram): LineOf {
  const original = unfoldedOf(diagram)
  const textOf = (connection: Connection) => lineText(connection, level, original)
  return (connection) => {
    const members = membersOf(connection)
    return members.length === 1 && members[0] === connection ? textOf(connection) : mergedText(members.map(textOf))
  }
}

/** Of lines that run as one: what all of them say, with their number; how many there are where they say different things. */
function mergedText(texts: readonly LineText[]): LineText {
  const [first = PLAIN_LINE] = texts
  const labels = [...new Set(texts.map(({ label }) => label))]
  if (texts.length === 1 || labels.every((label) => label === '')) return first
  return { ...first, label: labels.length === 1 ? `${texts.length} × ${labels[0]}` : `${texts.length} lines` }
}

function lineText(connection: Connection, level: Level, diagram: Diagram): LineText {
  const kind = connectionKindOf(connection.kind)
  if (connection.kind === DERIVED_LINE) return PLAIN_LINE
  if (!kind) return { ...PLAIN_LINE, label: connection.label ?? connection.kind }
  return { kind: kind.line, label: connection.label ?? labelOf(kind, connection, level, diagram) }
}

function labelOf(kind: ConnectionKind, connection: Connection, level: Level, diagram: Diagram): string {
  if (kind.line === 'annotation') return ''
  if (level === 'business') return kind.title
  const options = filledOptions(kind.options, connection.options) as OptionValues<typeof kind.options>
  const detail = kind.detail?.(options)
  const parts = [
    kind.title,
    detail,
    ...(level === 'engineering' ? technicalParts(contributionsOf(connection, diagram)) : []),
  ]
  return parts.filter((part) => part).join(' · ')
}

function technicalParts(contributions: readonly Contribution[]): string[] {
  const actions = contributions.flatMap((each) => (each.do === 'grant' ? each.actions : []))
  const ports = contributions.flatMap((each) => (each.do === 'allow' ? [`${each.port}/${each.protocol}`] : []))
  const [first] = actions
  const summary = first === undefined ? [] : [actions.length > 1 ? `${first} +${actions.length - 1}` : first]
  return [...summary, ...new Set(ports)]
}
