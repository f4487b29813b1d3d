import { indexOf } from '../../shared/diagram/queries'
import type { DiagramNode } from '../../shared/diagram/types'
import { kindName, nodeName } from '../../shared/drawing/node-name'
import { canConnect } from '../../shared/relations/between'
import { useEditor } from '../store/editor-store'
import { setView, useView } from '../store/view-store'
import { canvasControl } from './canvas-control'
import { finishLink } from './linking'
import { NodeSearch } from './NodeSearch'

/** While a connection is begun without the mouse: where it shall end, found by typing; those that fit come first. */
export function TargetSearch() {
  const source = useView((view) => view.connectingFrom)
  const diagram = useEditor((state) => state.diagram)
  const from = indexOf(diagram).node(source ?? '')
  if (!from) return null
  const others = diagram.nodes.filter((node) => node.id !== from.id)
  const fits = others.filter((node) => canConnect(from, node))
  const groups = [
    { group: 'May be connected', items: fits.map(toOption) },
    { group: 'Only by a plain line', items: others.filter((node) => !fits.includes(node)).map(toOption) },
  ]
  return (
    <NodeSearch
      key={from.id}
      label={`Connect ${nodeName(from)} to`}
      description="Type to find it, or click it. Escape gives up."
      groups={groups}
      onChoose={(target) => end(from.id, target)}
      onGiveUp={() => setView({ connectingFrom: undefined })}
    />
  )
}

function toOption(node: DiagramNode): { value: string; label: string } {
  return { value: node.id, label: `${nodeName(node)} · ${kindName(node)}` }
}

// Of a large diagram what comes into view is not there yet.
const CLEAR_OF_SEARCH = 120

function end(source: string, target: string): void {
  setView({ connectingFrom: undefined })
  canvasControl().focus()
  canvasControl().reveal([target])
  const box = document.querySelector(`[data-node="${CSS.escape(target)}"]`)?.getBoundingClientRect()
  const canvas = document.querySelector('#canvas')?.getBoundingClientRect()
  finishLink(source, target, {
    x: box?.left ?? (canvas?.left ?? 0) + (canvas?.width ?? 0) / 2,
    y: box?.bottom ?? (canvas?.top ?? 0) + CLEAR_OF_SEARCH,
  })
}
