import { inflate, overlaps, type Rect } from '../../../shared/drawing/rect'
import { detailAt } from './detail'
import { drawCards } from './draw-cards'
import { drawFrames, drawTitles } from './draw-frames'
import { drawLabels, drawLines } from './draw-lines'
import { drawLineMarks, drawNodeMarks } from './draw-review'
import type { FarItems } from './far-items'
import type { FarStyle } from './far-style'

/** What to leave out: it is drawn elsewhere at the moment. */
export interface Except {
  readonly nodes: ReadonlySet<string>
  readonly connections: ReadonlySet<string>
}

const HEAD_REACH = 12

/** Draws what touches an area: frames, lines above them, cards above those, words on top. */
export function drawFar(
  context: CanvasRenderingContext2D,
  items: FarItems,
  { area, zoom, style, except }: { area: Rect; zoom: number; style: FarStyle; except?: Except },
): void {
  const detail = detailAt(zoom)
  const shown = except?.nodes.size ? (id: string) => !except.nodes.has(id) : () => true
  const frames = items.frames.filter(({ node, rect }) => overlaps(rect, area) && shown(node.id))
  const cards = items.cards.filter(({ node, rect }) => overlaps(rect, area) && shown(node.id))
  const reach = inflate(area, HEAD_REACH)
  const lines = items.lines.filter(
    ({ box, connection }) => overlapsClosed(box, reach) && !except?.connections.has(connection.id),
  )
  const look = { zoom, detail, style }
  drawFrames(context, frames, zoom, style)
  drawLineMarks(context, lines, look)
  drawLines(context, lines, look)
  drawCards(context, cards, look)
  drawNodeMarks(context, [...frames, ...cards], look)
  drawTitles(context, frames, zoom, style)
  if (detail === 'full') drawLabels(context, lines, style)
}

/** As `overlaps`, for boxes of no width or no height too: lines are mostly such. */
function overlapsClosed(box: Rect, area: Rect): boolean {
  return (
    box.x <= area.x + area.width &&
    area.x <= box.x + box.width &&
    box.y <= area.y + area.height &&
    area.y <= box.y + box.height
  )
}
