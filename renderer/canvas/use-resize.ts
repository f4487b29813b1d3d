import type { OnResize } from '@xyflow/react'
import { moveNodes as withPositions, resizeNodes as withSizes } from '../../shared/diagram/edits'
import { indexOf } from '../../shared/diagram/queries'
import { absoluteRects } from '../../shared/drawing/bounds'
import { editorState, endGesture, previewGesture } from '../store/editor-store'

/** Lets a node be resized with the mouse, as one step. A frame keeps what is in it where it was. */
export function useResize(id: string): { onResize: OnResize; onResizeEnd: () => void } {
  return {
    onResize: (_event, { x, y, width, height }) => previewResize(id, { x, y, width, height }),
    onResizeEnd: endGesture,
  }
}

function previewResize(id: string, rect: { x: number; y: number; width: number; height: number }): void {
  const { diagram } = editorState()
  const index = indexOf(diagram)
  const node = index.node(id)
  const before = absoluteRects(diagram).get(id)
  if (!node || !before) return
  const dx = Math.round(rect.x - before.x)
  const dy = Math.round(rect.y - before.y)
  const positions = new Map([[id, { x: node.position.x + dx, y: node.position.y + dy }]])
  for (const child of index.children(id))
    positions.set(child.id, { x: child.position.x - dx, y: child.position.y - dy })
  const moved = dx === 0 && dy === 0 ? diagram : withPositions(diagram, positions)
  previewGesture(withSizes(moved, new Map([[id, rect]])), 'Resize')
}
