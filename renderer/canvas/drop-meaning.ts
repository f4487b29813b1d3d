import { variantOf } from '../../shared/catalogue/new-node'
import { serviceOf } from '../../shared/catalogue/services'
import { indexOf } from '../../shared/diagram/queries'
import type { Diagram, DiagramNode, Point } from '../../shared/diagram/types'
import { containerAt } from '../../shared/drawing/bounds'
import { nodeOfItem } from '../../shared/editor/commands/add-node'
import { linesBetween } from '../../shared/editor/commands/insert-between'
import type { Item } from '../../shared/editor/item'
import { meaningOfPlacing } from '../../shared/relations/placing'
import type { DropTarget } from './interaction-store'

/** What it means to let an item of the palette go at a point of the diagram, on a line where one lies there. */
export function dropOfItem(diagram: Diagram, item: Item, point: Point, line?: string): DropTarget {
  const preferred = item.kind === 'resource' ? variantOf(serviceOf(item.type), item.variant)?.placement : undefined
  const node = nodeOfItem(diagram, { item, position: point })
  const drop = meaningIn(diagram, node, containerAt(diagram, point), preferred)
  const connection = diagram.connections.find(({ id }) => id === line)
  const fits = connection && drop.refusal === undefined && linesBetween(diagram, connection, node) !== undefined
  return fits ? { ...drop, between: connection.id } : drop
}

/** What it means to let dragged nodes go at a point. Many nodes: the first one speaks for all. */
export function dropOfNodes(diagram: Diagram, ids: readonly string[], point: Point): DropTarget {
  const node = indexOf(diagram).node(ids[0] ?? '')
  const container = containerAt(diagram, point, new Set(ids))
  if (!node) return { meaning: '' }
  // Back where it was: nothing changes, so nothing is announced.
  if (node.parent === container?.id) return { ...(container && { container: container.id }), meaning: '' }
  return meaningIn(diagram, node, container, node.kind === 'resource' ? node.placements?.[0]?.kind : undefined)
}

function meaningIn(
  diagram: Diagram,
  node: DiagramNode,
  container: DiagramNode | undefined,
  preferred: string | undefined,
): DropTarget {
  if (!container) return { meaning: '' }
  if (container.collapsed)
    return { container: container.id, meaning: '', refusal: `${container.label} is collapsed: expand it first` }
  const meaning = meaningOfPlacing(node, container, indexOf(diagram), preferred)
  if (meaning.refusal) return { container: container.id, meaning: '', refusal: meaning.refusal }
  const titles = meaning.placements.map(({ kind }) => kind.title)
  const where = `in ${container.label || 'this container'}`
  return {
    container: container.id,
    meaning: titles.length > 0 ? `${where}: ${titles.join('; ')}` : `${where}: drawn there, writes nothing`,
  }
}
