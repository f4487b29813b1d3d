import type { OnNodeDrag } from '@xyflow/react'
import { useEffect, useMemo, useRef } from 'react'
import { moveNodes as withPositions } from '../../shared/diagram/edits'
import { indexOf } from '../../shared/diagram/queries'
import type { Diagram, Point } from '../../shared/diagram/types'
import { absoluteRects } from '../../shared/drawing/bounds'
import { moveNodes } from '../../shared/editor/commands/move-nodes'
import { outermostSelected } from '../../shared/editor/selection'
import { cancelGesture, editorState, previewGesture, run, select } from '../store/editor-store'
import { toDiagramPoint } from './canvas-control'
import { dropOfNodes } from './drop-meaning'
import { setInteraction, useInteraction } from './interaction-store'
import type { FlowNode } from './to-flow'

interface Drag {
  /** The diagram when the drag began. */
  readonly before: Diagram
  /** The nodes that move by themselves; what is in them comes along. */
  readonly ids: readonly string[]
  readonly from: Point
  cancelled: boolean
}

/** Dragging nodes: one step, with the container under the pointer lighting up; Escape takes it back. */
export function useDragging() {
  const drag = useRef<Drag | undefined>(undefined)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !drag.current || drag.current.cancelled) return
      event.stopPropagation()
      drag.current.cancelled = true
      setInteraction({ drop: undefined })
      cancelGesture()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [])
  return useMemo(() => {
    const onNodeDragStart: OnNodeDrag<FlowNode> = (_event, node) => {
      if (!editorState().selection.nodes.includes(node.id)) select({ nodes: [node.id] })
      const state = editorState()
      const ids = outermostSelected(state)
        .filter((each) => !each.locked)
        .map((each) => each.id)
      // Measured from where the node stood, not from the pointer: React Flow has moved it by a threshold already.
      const rect = absoluteRects(state.diagram).get(node.id)
      drag.current = {
        before: state.diagram,
        ids,
        from: { x: rect?.x ?? node.position.x, y: rect?.y ?? node.position.y },
        cancelled: false,
      }
    }
    const onNodeDrag: OnNodeDrag<FlowNode> = (event, node) => {
      const current = drag.current
      if (!current || current.cancelled) return
      const by = { x: node.position.x - current.from.x, y: node.position.y - current.from.y }
      previewGesture(withPositions(current.before, movedBy(current, by)), 'Move')
      setInteraction({ drop: dropOfNodes(current.before, current.ids, pointOf(event)) })
    }
    const onNodeDragStop: OnNodeDrag<FlowNode> = (_event, node) => {
      const current = drag.current
      const drop = useInteraction.getState().drop
      drag.current = undefined
      setInteraction({ drop: undefined })
      if (!current || current.cancelled) return
      cancelGesture()
      const by = { x: node.position.x - current.from.x, y: node.position.y - current.from.y }
      if (drop?.refusal === undefined && (by.x !== 0 || by.y !== 0))
        run(moveNodes, landed(current, by, drop?.container))
    }
    return { onNodeDragStart, onNodeDrag, onNodeDragStop }
  }, [])
}

function movedBy(drag: Drag, by: Point): Map<string, Point> {
  const index = indexOf(drag.before)
  return new Map(
    drag.ids.flatMap((id) => {
      const position = index.node(id)?.position
      return position ? [[id, { x: position.x + by.x, y: position.y + by.y }] as const] : []
    }),
  )
}

/** Where each dragged node stands in its new container. */
function landed(drag: Drag, by: Point, container: string | undefined) {
  const rects = absoluteRects(drag.before)
  const origin = container === undefined ? undefined : rects.get(container)
  return drag.ids.flatMap((id) => {
    const rect = rects.get(id)
    if (!rect) return []
    const position = { x: rect.x + by.x - (origin?.x ?? 0), y: rect.y + by.y - (origin?.y ?? 0) }
    return [{ id, position, ...(container !== undefined && { parent: container }) }]
  })
}

function pointOf(event: MouseEvent | TouchEvent | React.MouseEvent | React.TouchEvent): Point {
  const at = 'clientX' in event ? event : event.changedTouches[0]
  return toDiagramPoint({ x: at?.clientX ?? 0, y: at?.clientY ?? 0 })
}
