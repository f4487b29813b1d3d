import { absoluteRects } from '../../shared/drawing/bounds'
import { CARD } from '../../shared/drawing/sizes'
import { nearestFreePlace } from '../../shared/layout/free-place'
import { editorState } from '../store/editor-store'
import { canvasControl } from './canvas-control'
import { setInteraction } from './interaction-store'

const GAP = 96

/** Asks what comes after the selected node; it will stand to the right of it, where there is room. */
export function addNext(): void {
  const { diagram, selection } = editorState()
  const [source] = selection.nodes
  const rects = absoluteRects(diagram)
  const rect = rects.get(source ?? '')
  if (source === undefined || !rect) return
  const parent = diagram.nodes.find(({ id }) => id === source)?.parent
  const beside = diagram.nodes.filter((node) => node.parent === parent).flatMap((node) => rects.get(node.id) ?? [])
  const wished = {
    width: CARD.maxWidth,
    height: CARD.height,
    x: rect.x + rect.width + GAP,
    y: rect.y + (rect.height - CARD.height) / 2,
  }
  const { x, y } = nearestFreePlace(wished, beside)
  const at = canvasControl().toScreen({ x: x + CARD.maxWidth / 2, y: y + CARD.height / 2 })
  setInteraction({ quickAdd: { at, source } })
}
