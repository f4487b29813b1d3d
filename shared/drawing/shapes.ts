import { serviceOf } from '../catalogue/services/index'
import type { DiagramIndex } from '../diagram/queries'
import type { DiagramNode, ResourceNode } from '../diagram/types'

/** How a node is drawn: a card, a frame that holds others, a figure with its name below, or a slip of text. */
export type Shape = 'card' | 'frame' | 'actor' | 'note'

/** Networks read as places even while nothing is in them; other services that hold things read as things. */
const ALWAYS_FRAMES = new Set(['vpc', 'public', 'private', 'isolated'])

/**
 * How a node is drawn. A service that may hold others is a card until something lies in it or the user gave it a size; a
 * collapsed container is a card again.
 */
export function shapeOf(node: DiagramNode, index: DiagramIndex): Shape {
  if (isCollapsed(node)) return 'card'
  if (node.kind === 'frame') return 'frame'
  if (node.kind === 'actor' || node.kind === 'note') return node.kind
  if (index.children(node.id).length > 0) return 'frame'
  if (node.kind !== 'resource') return 'card'
  return isOpenContainer(node) ? 'frame' : 'card'
}

/** Whether a node is drawn as a card that stands for what lies in it. */
export function isCollapsed(node: DiagramNode): boolean {
  return node.collapsed === true && node.kind !== 'actor' && node.kind !== 'note'
}

function isOpenContainer(node: ResourceNode): boolean {
  const look = serviceOf(node.type)?.container
  return look !== undefined && (node.size !== undefined || ALWAYS_FRAMES.has(look.tone))
}

/** Whether a node may hold others at all, whatever it is drawn as at the moment. */
export function mayHold(node: DiagramNode): boolean {
  if (node.kind === 'frame') return true
  return node.kind === 'resource' && serviceOf(node.type)?.container !== undefined
}
