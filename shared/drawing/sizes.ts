import type { DiagramIndex } from '../diagram/queries'
import type { DiagramNode, Size } from '../diagram/types'
import { factsText } from './facts-text'
import { frameLookOf } from './frame-look'
import { isCollapsed, shapeOf } from './shapes'
import { textWidth, wrapText } from './text-measure'

/** Measures of a card, in pixels. Width grows in steps, so that cards in a column mostly have one width. */
export const CARD = {
  height: 56,
  minWidth: 192,
  maxWidth: 240,
  widthStep: 24,
  padding: 8,
  icon: 40,
  gap: 10,
  paddingRight: 12,
  radius: 10,
} as const

/** Font sizes in pixels. */
export const FONT = { title: 13, line: 11, frame: 12, label: 11, note: 12, heading: 18 } as const

/** Measures of an actor: its figure with the name below. */
export const ACTOR = { icon: 40, height: 72, minWidth: 88, maxWidth: 176 } as const

/** Measures of a note. */
export const NOTE = { width: 208, padding: 12, lineHeight: 18, maxLines: 40 } as const

/** Measures of a frame; the title stands on the upper border. */
export const FRAME = {
  width: 256,
  height: 144,
  minWidth: 128,
  minHeight: 88,
  paddingTop: 36,
  padding: 24,
  titleInset: 14,
  maxTitleWidth: 480,
  titlePadding: 6,
  titleHeight: 18,
  radius: 8,
} as const

/** Measures of the card of a collapsed container: it is the same whatever lies in it. */
export const FOLDED = { width: 240, height: CARD.height, stack: 4, button: 24 } as const

/** The width that text takes on a card, icon and paddings aside. */
export function cardTextWidth(width: number): number {
  return width - CARD.padding - CARD.icon - CARD.gap - CARD.paddingRight
}

const remembered = new WeakMap<DiagramIndex, Map<string, Size>>()

/**
 * How large a node is drawn: the user's size or, where absent, what its content needs.
 * A frame is never smaller than the nodes in it. The same at every level, so that positions hold.
 */
export function sizeOf(node: DiagramNode, index: DiagramIndex): Size {
  const sizes = remembered.get(index) ?? new Map<string, Size>()
  remembered.set(index, sizes)
  const known = sizes.get(node.id)
  if (known) return known
  // Set before looking inside: a node that contains itself must not be measured for ever.
  sizes.set(node.id, ownSize(node, index))
  const size = shapeOf(node, index) === 'frame' ? aroundChildren(node, index) : ownSize(node, index)
  sizes.set(node.id, size)
  return size
}

function ownSize(node: DiagramNode, index: DiagramIndex): Size {
  if (isCollapsed(node)) return { width: FOLDED.width, height: FOLDED.height }
  const needed = neededSize(node, index)
  if (!node.size) return needed
  const shape = shapeOf(node, index)
  const least = shape === 'frame' ? { width: FRAME.minWidth, height: FRAME.minHeight } : { width: 48, height: 32 }
  return { width: Math.max(node.size.width, least.width), height: Math.max(node.size.height, least.height) }
}

function neededSize(node: DiagramNode, index: DiagramIndex): Size {
  const shape = shapeOf(node, index)
  if (shape === 'card') return cardSize(node)
  if (shape === 'actor') return actorSize(node)
  if (shape === 'note') return noteSize(node)
  const filled = index.children(node.id).length > 0
  const forTitle = Math.ceil((frameTitleWidth(node) + 2 * FRAME.titleInset) / 16) * 16
  return {
    width: Math.max(filled ? FRAME.minWidth : FRAME.width, Math.min(forTitle, FRAME.maxTitleWidth)),
    height: filled ? FRAME.minHeight : FRAME.height,
  }
}

/** How wide the title on a frame's border is, its paddings included. */
export function frameTitleWidth(node: DiagramNode): number {
  return Math.ceil(textWidth(frameLookOf(node).title, FONT.frame, 'semibold')) + 2 * FRAME.titlePadding
}

const rememberedCards = new WeakMap<DiagramNode, Size>()

/** Measuring text is what takes long, and most nodes are the same objects from one diagram to the next. */
function cardSize(node: DiagramNode): Size {
  const known = rememberedCards.get(node)
  if (known) return known
  const size = measuredCard(node)
  rememberedCards.set(node, size)
  return size
}

function measuredCard(node: DiagramNode): Size {
  const text = Math.max(textWidth(node.label, FONT.title, 'semibold'), textWidth(factsText(node), FONT.line))
  const wanted = text + (CARD.minWidth - cardTextWidth(CARD.minWidth))
  const steps = Math.ceil((wanted - CARD.minWidth) / CARD.widthStep)
  const width = CARD.minWidth + Math.max(0, steps) * CARD.widthStep
  return { width: Math.min(width, CARD.maxWidth), height: CARD.height }
}

function actorSize(node: DiagramNode): Size {
  const text = Math.ceil((textWidth(node.label, FONT.title, 'semibold') + 8) / 16) * 16
  return { width: Math.min(Math.max(text, ACTOR.minWidth), ACTOR.maxWidth), height: ACTOR.height }
}

function noteSize(node: DiagramNode): Size {
  const lines = wrapText(node.label, NOTE.width - 2 * NOTE.padding, FONT.note, NOTE.maxLines)
  return { width: NOTE.width, height: lines.length * NOTE.lineHeight + 2 * NOTE.padding }
}

function aroundChildren(node: DiagramNode, index: DiagramIndex): Size {
  let { width, height } = ownSize(node, index)
  for (const child of index.children(node.id)) {
    const size = sizeOf(child, index)
    width = Math.max(width, child.position.x + size.width + FRAME.padding)
    height = Math.max(height, child.position.y + size.height + FRAME.padding)
  }
  return { width, height }
}
