import { serviceOf } from '../../catalogue/services'
import { changeNodes } from '../../diagram/edits'
import { indexOf } from '../../diagram/queries'
import { renameLogicalId } from '../../diagram/rename'
import type { Connection, Diagram, DiagramNode } from '../../diagram/types'
import { connectionsBetween } from '../../relations/between'
import { likelyKinds } from '../../relations/likely-kinds'
import type { EditCommand } from '../command'
import { recorded } from '../history'
import { type Item, itemLabel } from '../item'
import { settleDefaults, settleNames } from '../settle'
import { placedNode } from './add-node'

/** Which node becomes what. */
export interface ReplaceTypeArgs {
  readonly id: string
  readonly item: Item
}

/** What becomes of a node's lines when it becomes something else. */
export interface LinesAfter {
  /** Lines that stay of their kind. */
  readonly kept: number
  /** Lines that become the likeliest kind the new pair has. */
  readonly changed: number
  /** Lines that no kind could follow. */
  readonly lost: number
}

/** Whether a node may become something else: one that holds others may not, since only its own kind may hold them. */
export function canReplace(diagram: Diagram, id: string): boolean {
  const index = indexOf(diagram)
  return index.node(id) !== undefined && index.children(id).length === 0
}

/** What replacing would do to the node's lines. */
export function linesAfterReplacing(diagram: Diagram, { id, item }: ReplaceTypeArgs): LinesAfter {
  const before = indexOf(diagram).node(id)
  const own = diagram.connections.filter((each) => touches(each, id))
  if (!before) return { kept: 0, changed: 0, lost: 0 }
  const fresh = freshNode(diagram, before, item)
  const kinds = own.map((each) => [each.kind, lineAfter(each, fresh, diagram)?.kind] as const)
  return {
    kept: kinds.filter(([was, is]) => was === is).length,
    changed: kinds.filter(([was, is]) => is !== undefined && was !== is).length,
    lost: kinds.filter(([, is]) => is === undefined).length,
  }
}

/** Makes a node something else in its place; lines that may stay do, the others become the likeliest kind or go. */
export const replaceType: EditCommand<ReplaceTypeArgs> = {
  kind: 'edit',
  id: 'replace-type',
  title: 'Replace with…',
  run: (state, args) => {
    const { diagram } = state
    const before = indexOf(diagram).node(args.id)
    if (!before || !canReplace(diagram, args.id)) return state
    const fresh = freshNode(diagram, before, args.item)
    const swapped: Diagram = {
      ...changeNodes(diagram, [args.id], () => fresh),
      connections: diagram.connections.flatMap((each) => lineAfter(each, fresh, diagram) ?? []),
    }
    return recorded(state, {
      diagram: settleNames(settleDefaults(withReferences(swapped, before, fresh), [args.id])),
      label: `Replace ${before.label || args.id} with ${itemLabel(args.item)}`,
      selection: { nodes: [args.id], connections: [] },
    })
  },
}

function freshNode(diagram: Diagram, before: DiagramNode, item: Item): DiagramNode {
  const place = { position: before.position, ...(before.parent !== undefined && { parent: before.parent }) }
  const own = isOwnLabel(before) ? { label: before.label } : {}
  const node = placedNode(diagram, { item, ...place, ...own })
  return {
    ...node,
    id: before.id,
    position: before.position,
    ...(before.notes !== undefined && { notes: before.notes }),
  }
}

// A label nobody typed names the old service and would now be wrong.
function isOwnLabel(node: DiagramNode): boolean {
  if (node.kind !== 'resource') return true
  const service = serviceOf(node.type)
  const given = [service?.short, service?.label, ...(service?.variants ?? []).map(({ label }) => label)]
  return !given.some((name) => name !== undefined && node.label.replace(/ \d+$/, '') === name)
}

function touches(connection: Connection, id: string): boolean {
  return connection.source === id || connection.target === id
}

function lineAfter(line: Connection, fresh: DiagramNode, diagram: Diagram): Connection | undefined {
  if (!touches(line, fresh.id)) return line
  const index = indexOf(diagram)
  const source = line.source === fresh.id ? fresh : index.node(line.source)
  const target = line.target === fresh.id ? fresh : index.node(line.target)
  if (!source || !target) return undefined
  if (connectionsBetween(source, target).kinds.some(({ id }) => id === line.kind)) return line
  const [likely] = likelyKinds(source, target)
  return likely && { id: line.id, kind: likely.id, source: line.source, target: line.target }
}

/** References to the old resource follow to the new one. */
function withReferences(diagram: Diagram, before: DiagramNode, fresh: DiagramNode): Diagram {
  if (before.kind !== 'resource' || fresh.kind !== 'resource') return diagram
  const old: Diagram = changeNodes(diagram, [fresh.id], () => ({ ...fresh, logicalId: before.logicalId }))
  return renameLogicalId(old, before.logicalId, fresh.logicalId)
}
