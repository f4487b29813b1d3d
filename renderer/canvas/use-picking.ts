import type { NodeMouseHandler, OnNodesChange } from '@xyflow/react'
import { type MouseEvent, type RefObject, useMemo } from 'react'
import { containerAt } from '../../shared/drawing/bounds'
import { editorState, select } from '../store/editor-store'
import { setView, useView } from '../store/view-store'
import { canvasControl, toDiagramPoint } from './canvas-control'
import { useHover } from './far-layer/hover-store'
import { setInteraction } from './interaction-store'
import { finishLink } from './linking'
import { openMenuAtSelection } from './open-menu'
import type { FlowNode } from './to-flow'

/** Selecting with the pointer: clicks, the rubber band, the inside of containers, and the context menu. */
export function usePicking(region: RefObject<HTMLElement | null>) {
  return useMemo(() => {
    const onNodesChange: OnNodesChange<FlowNode> = (changes) => {
      const wanted = new Set(editorState().selection.nodes)
      const picks = changes.filter((change) => change.type === 'select')
      for (const change of picks) {
        if (change.selected) wanted.add(change.id)
        else wanted.delete(change.id)
      }
      if (picks.length > 0) select({ nodes: [...wanted], connections: [] })
    }
    const onNodeClick: NodeMouseHandler<FlowNode> = (event, node) => {
      const from = useView.getState().connectingFrom
      region.current?.focus({ preventScroll: true })
      if (from === undefined || from === node.id) return
      setView({ connectingFrom: undefined })
      finishLink(from, node.id, { x: event.clientX, y: event.clientY })
    }
    const onPaneClick = (event: MouseEvent) => {
      // What the pointer came upon is mounted; a finger comes without notice.
      const { node, connection } = useHover.getState()
      const at = toDiagramPoint({ x: event.clientX, y: event.clientY })
      const picked = node ?? containerAt(editorState().diagram, at)?.id
      if (connection !== undefined && node === undefined) select({ connections: [connection] })
      else select(picked !== undefined ? { nodes: [picked] } : {})
      setView({ connectingFrom: undefined })
      setInteraction({ menu: undefined, chooser: undefined })
      canvasControl().focus()
    }
    const onContextMenu = (event: MouseEvent) => {
      event.preventDefault()
      // The menu key has no place under a pointer: it means what is selected.
      if (event.button !== 2 && !event.ctrlKey) {
        openMenuAtSelection()
        return
      }
      const id = (event.target as HTMLElement).closest('[data-node]')?.getAttribute('data-node')
      const connection = (event.target as HTMLElement).closest('[data-connection]')?.getAttribute('data-connection')
      const { selection } = editorState()
      if (id && !selection.nodes.includes(id)) select({ nodes: [id] })
      else if (connection && !selection.connections.includes(connection)) select({ connections: [connection] })
      else if (!id && !connection) onPaneClick(event)
      setInteraction({ menu: { x: event.clientX, y: event.clientY } })
    }
    const onDoubleClick = (event: MouseEvent) => {
      const isEmpty = (event.target as HTMLElement).matches('.react-flow__pane')
      if (isEmpty) setInteraction({ quickAdd: { at: { x: event.clientX, y: event.clientY } } })
    }
    return { onContextMenu, onDoubleClick, flow: { onNodesChange, onNodeClick, onPaneClick } }
  }, [region])
}
