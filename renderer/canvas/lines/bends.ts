import type { Connection, Point } from '../../../shared/diagram/types'
import { withWay } from '../../../shared/diagram/ways'
import { bentWay, type Piece, piecesOf } from '../../../shared/drawing/bent-way'
import { absoluteRects } from '../../../shared/drawing/bounds'
import { wayOrigin } from '../../../shared/drawing/laid-ways'
import { pillRect } from '../../../shared/drawing/line-labels'
import { containsPoint, inflate, type Rect } from '../../../shared/drawing/rect'
import type { Route } from '../../../shared/drawing/routes'
import { cancelGesture, editorState, endGesture, previewGesture } from '../../store/editor-store'
import { toDiagramPoint } from '../canvas-control'
import type { Scene } from '../scene'

/** A piece of a line to take hold of, and where its handle stands. */
export interface Bend {
  readonly piece: Piece
  readonly handle: Point
  /** In pixels of the diagram. */
  readonly length: number
}

/** Pieces shorter than this many pixels of the screen have no handle. */
const SHORTEST = 20
/** Where on a piece its handle may stand: in the middle, or beside a label that is there. */
const PLACES = [0.5, 0.25, 0.75]
/** A press that moves the pointer less than this, in pixels of the screen, bends nothing. */
const THRESHOLD = 3

/** What of a route can be taken hold of at a zoom. */
export function bendsOf(route: Route, zoom: number): Bend[] {
  const label = route.label.text ? inflate(pillRect(route.label.point, route.label), 6 / zoom) : undefined
  return piecesOf(route.points).flatMap((piece) => {
    const { from, to } = piece
    const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y)
    if (length * zoom < SHORTEST) return []
    const places = PLACES.map((part) => ({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }))
    const handle = places.find((place) => !label || !containsPoint(label, place)) ?? places[0]
    return handle ? [{ piece, handle, length }] : []
  })
}

/** Whether a line on screen is one of the document, between the same ends in the same places. */
export function mayBend(connection: Connection, scene: Scene): boolean {
  const { diagram } = editorState()
  const stored = diagram.connections.find(({ id }) => id === connection.id)
  if (stored?.source !== connection.source || stored.target !== connection.target) return false
  const rects = absoluteRects(diagram)
  return [stored.source, stored.target].every((id) => isSame(rects.get(id), scene.rects.get(id)))
}

function isSame(a: Rect | undefined, b: Rect | undefined): boolean {
  return !!a && !!b && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}

/** Moves a piece of a line with the pointer until it is let go, as one step; Escape takes it back. */
export function startBend(
  event: React.PointerEvent,
  connection: Connection,
  route: Route,
  { position, isLevel }: Piece,
) {
  const { diagram } = editorState()
  const rects = absoluteRects(diagram)
  const [source, target] = [rects.get(connection.source), rects.get(connection.target)]
  if (!source || !target) return
  const origin = wayOrigin(connection, diagram, rects)
  const from = toDiagramPoint({ x: event.clientX, y: event.clientY })
  const start = route.points[position] ?? from
  const along = ({ x, y }: Point) => (isLevel ? y : x)
  const screen = { x: event.clientX, y: event.clientY }
  let isMoving = false
  const onMove = ({ clientX, clientY }: PointerEvent) => {
    const now = { x: clientX, y: clientY }
    isMoving ||= Math.abs(along(now) - along(screen)) >= THRESHOLD
    if (!isMoving) return
    const at = along(start) + along(toDiagramPoint(now)) - along(from)
    const points = bentWay(route.points, position, at, { source, target })
    if (!points) return
    const way = { points: points.map(({ x, y }) => ({ x: x - origin.x, y: y - origin.y })), byHand: true }
    previewGesture(withWay(diagram, connection.id, way), 'Lay line by hand')
  }
  const onKey = (key: KeyboardEvent) => {
    if (key.key !== 'Escape') return
    key.stopPropagation()
    stop()
    cancelGesture()
  }
  const onUp = () => {
    stop()
    endGesture()
  }
  const stop = () => {
    window.removeEventListener('pointermove', onMove)
    window.removeEventListener('pointerup', onUp)
    window.removeEventListener('pointercancel', onUp)
    window.removeEventListener('keydown', onKey, true)
  }
  window.addEventListener('pointermove', onMove)
  window.addEventListener('pointerup', onUp)
  window.addEventListener('pointercancel', onUp)
  window.addEventListener('keydown', onKey, true)
}
