import { moveNodes } from '../diagram/edits'
import type { Point } from '../diagram/types'
import { absoluteRects } from '../drawing/bounds'
import type { Rect } from '../drawing/rect'
import type { EditCommand } from './command'
import { recorded } from './history'
import { outermostSelected } from './selection'
import type { EditorState } from './state'

/** Where a rectangle goes, given all that are aligned; absolute coordinates of its top left. */
export type Aligning = (rect: Rect, all: readonly Rect[]) => Point

/** A command that aligns the selected nodes. */
export function alignCommand(id: string, title: string, aligning: Aligning): EditCommand {
  return {
    kind: 'edit',
    id,
    title,
    menu: 'arrange',
    group: 0,
    when: (state) => outermostSelected(state).length > 1,
    run: (state) =>
      recorded(state, { diagram: moved(state, (rects) => rects.map((rect) => aligning(rect, rects))), label: title }),
  }
}

/** A command that spreads the selected nodes evenly along an axis; the outer two stay. */
export function distributeCommand(id: string, title: string, axis: 'x' | 'y'): EditCommand {
  return {
    kind: 'edit',
    id,
    title,
    menu: 'arrange',
    group: 1,
    when: (state) => outermostSelected(state).length > 2,
    run: (state) => recorded(state, { diagram: moved(state, (rects) => distributed(rects, axis)), label: title }),
  }
}

/** The middle between the least of the starts and the greatest of the ends. */
export function middle(starts: readonly number[], ends: readonly number[]): number {
  return (Math.min(...starts) + Math.max(...ends)) / 2
}

function moved(state: EditorState, place: (rects: readonly Rect[]) => readonly Point[]) {
  const nodes = outermostSelected(state).filter((node) => !node.locked)
  const rects = absoluteRects(state.diagram)
  const before = nodes.map((node) => rects.get(node.id) ?? { ...node.position, width: 0, height: 0 })
  const after = place(before)
  const positions = new Map(
    nodes.map((node, i) => {
      const dx = (after[i]?.x ?? 0) - (before[i]?.x ?? 0)
      const dy = (after[i]?.y ?? 0) - (before[i]?.y ?? 0)
      return [node.id, { x: node.position.x + dx, y: node.position.y + dy }] as const
    }),
  )
  return moveNodes(state.diagram, positions)
}

function distributed(rects: readonly Rect[], axis: 'x' | 'y'): Point[] {
  const size = axis === 'x' ? 'width' : 'height'
  const order = rects.map((_, i) => i).sort((a, b) => (rects[a]?.[axis] ?? 0) - (rects[b]?.[axis] ?? 0))
  const first = rects[order[0] ?? 0]
  const last = rects[order.at(-1) ?? 0]
  if (!first || !last) return [...rects]
  const room = last[axis] + last[size] - first[axis] - rects.reduce((sum, rect) => sum + rect[size], 0)
  const gap = room / (rects.length - 1)
  const result: Point[] = rects.map(({ x, y }) => ({ x, y }))
  let at = first[axis]
  for (const i of order) {
    const rect = rects[i]
    if (!rect) continue
    result[i] = axis === 'x' ? { x: at, y: rect.y } : { x: rect.x, y: at }
    at += rect[size] + gap
  }
  return result
}
