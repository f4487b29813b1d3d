import { useMemo } from 'react'
import { indexOf } from '../../shared/diagram/queries'
import type { Diagram, DiagramNode } from '../../shared/diagram/types'
import { toneOf } from '../../shared/drawing/card'
import { canConnect } from '../../shared/relations/between'
import { type Found, useFound } from '../find/use-found'
import { useSpotlight } from '../flows/use-spotlight'
import { useView } from '../store/view-store'
import { useInteraction } from './interaction-store'
import { useAbsent } from './use-environment'

const unmarked = () => ''

/** Asked of the same nodes with every drawing, so answers are kept. */
function markOfEnds(from: DiagramNode): (node: DiagramNode) => string {
  const marks = new Map<DiagramNode, string>()
  const decide = (node: DiagramNode) =>
    node.id === from.id ? '' : canConnect(from, node) ? 'fit' : node.kind === 'frame' ? '' : 'unfit'
  return (node) => {
    const mark = marks.get(node) ?? decide(node)
    marks.set(node, mark)
    return mark
  }
}

function markOfFound(found: Found): (node: DiagramNode) => string {
  return ({ id, collapsed }) => {
    if (found.ids.has(id)) return 'hit'
    return found.around.has(id) ? (collapsed ? 'hit' : '') : 'dimmed'
  }
}

/**
 * How a node is marked: while a line is in the air, whether it may end there (`fit`, `unfit`); else whether it has nothing to do
 * with the step of a flow that is presented (`dimmed`); else whether a search has
 * found it (`hit`) or it neither was found nor holds what was (`dimmed`); else whether the legend lets it step back (`dimmed`)
 * or hides it (`gone`), and whether it would not be made with the values chosen for showing (`dimmed`). Empty: not at all.
 */
export function useNodeMarks(diagram: Diagram): (node: DiagramNode) => string {
  const drawnFrom = useInteraction((state) => state.linking?.source)
  const searchedFrom = useView((view) => view.connectingFrom)
  const source = drawnFrom ?? searchedFrom
  const focus = useView((view) => view.focus)
  const absent = useAbsent()
  const found = useFound()
  const lit = useSpotlight()
  const from = source === undefined ? undefined : indexOf(diagram).node(source)
  return useMemo((): ((node: DiagramNode) => string) => {
    if (from) return markOfEnds(from)
    if (lit) return ({ id }) => (lit.has(id) ? '' : 'dimmed')
    if (found) return markOfFound(found)
    const base = absent.size === 0 ? unmarked : (node: DiagramNode) => (absent.has(node.id) ? 'dimmed' : '')
    if (focus?.of !== 'category') return base
    return (node) => {
      if (node.kind !== 'resource') return ''
      if (absent.has(node.id)) return 'dimmed'
      const is = toneOf(node) === focus.id
      if (focus.mode === 'hide') return is ? 'gone' : ''
      return is ? '' : 'dimmed'
    }
  }, [from, lit, found, focus, absent])
}
