import { useMemo } from 'react'
import { indexOf } from '../../shared/diagram/queries'
import type { Diagram, DiagramNode } from '../../shared/diagram/types'
import { cardOf } from '../../shared/drawing/card'
import { canConnect } from '../../shared/relations/between'
import { useView } from '../store/view-store'
import { useInteraction } from './interaction-store'

/**
 * How a node is marked: while a line is in the air, whether it may end there (`fit`, `unfit`); else whether the legend lets
 * it step back (`dimmed`) or hides it (`gone`). Empty: not at all.
 */
export function useNodeMarks(diagram: Diagram): (node: DiagramNode) => string {
  const drawnFrom = useInteraction((state) => state.linking?.source)
  const searchedFrom = useView((view) => view.connectingFrom)
  const source = drawnFrom ?? searchedFrom
  const focus = useView((view) => view.focus)
  return useMemo((): ((node: DiagramNode) => string) => {
    const from = source === undefined ? undefined : indexOf(diagram).node(source)
    if (from)
      return (node) =>
        node.id === from.id ? '' : canConnect(from, node) ? 'fit' : node.kind === 'frame' ? '' : 'unfit'
    if (focus?.of !== 'category') return () => ''
    return (node) => {
      if (node.kind !== 'resource') return ''
      const is = cardOf(node, 'architecture').tone === focus.id
      if (focus.mode === 'hide') return is ? 'gone' : ''
      return is ? '' : 'dimmed'
    }
  }, [diagram, source, focus])
}
