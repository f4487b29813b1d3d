import { Select } from '@mantine/core'
import { serviceOf } from '../../shared/catalogue/services'
import { indexOf } from '../../shared/diagram/queries'
import type { DiagramNode } from '../../shared/diagram/types'
import { canConnect } from '../../shared/relations/between'
import { useEditor } from '../store/editor-store'
import { setView, useView } from '../store/view-store'
import { canvasControl } from './canvas-control'
import { finishLink } from './linking'

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
  const giveUp = () => {
    setView({ connectingFrom: undefined })
    canvasControl().focus()
  }
  return (
    <div className="target-search">
      <Select
        key={from.id}
        label={`Connect ${from.label || from.id} to`}
        description="Type to find it, or click it. Escape gives up."
        placeholder="Name or service"
        data={groups.filter(({ items }) => items.length > 0)}
        nothingFoundMessage="Nothing of that name"
        searchable
        autoFocus
        autoSelectOnBlur={false}
        selectFirstOptionOnChange
        selectFirstOptionOnDropdownOpen
        defaultDropdownOpened
        maxDropdownHeight={260}
        comboboxProps={{ position: 'bottom', transitionProps: { duration: 0 } }}
        onChange={(target) => target && end(from.id, target)}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key === 'Escape') giveUp()
        }}
      />
    </div>
  )
}

function toOption(node: DiagramNode): { value: string; label: string } {
  const what = node.kind === 'resource' ? (serviceOf(node.type)?.label ?? node.type) : node.kind
  return { value: node.id, label: `${node.label || node.id} · ${what}` }
}

function end(source: string, target: string): void {
  setView({ connectingFrom: undefined })
  canvasControl().focus()
  canvasControl().reveal([target])
  const box = document.querySelector(`[data-node="${CSS.escape(target)}"]`)?.getBoundingClientRect()
  finishLink(source, target, { x: box?.left ?? 0, y: box?.bottom ?? 0 })
}
