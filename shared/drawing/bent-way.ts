import type { Point } from '../diagram/types'
import { forEachSegment, type Polyline, straightened } from './polyline'
import { bottomOf, type Rect, rightOf } from './rect'

/** A straight piece of a line that a hand can move sideways. */
export interface Piece {
  /** Counted from the line's source, 0 first. */
  readonly position: number
  readonly from: Point
  readonly to: Point
  /** Level pieces move up and down, the others left and right. */
  readonly isLevel: boolean
}

/** How near to a corner of its node a line may be led by hand, in pixels. */
const CORNER = 8
/** What stays of the outermost piece where the hand leads the line off its node's side, in pixels. */
const STUB = 16
/** So near to the piece after the next one, the two become one, in pixels. */
const SNAP = 6

/** The straight pieces of a line, from its source on. */
export function piecesOf(points: Polyline): Piece[] {
  const pieces: Piece[] = []
  forEachSegment(points, (from, to, position) => pieces.push({ position, from, to, isLevel: from.y === to.y }))
  return pieces
}

/**
 * The line with one piece moved sideways to `at`, its new y where it is level, else its new x. Its neighbours become longer
 * or shorter. An outermost piece slides along its node's side; led beyond that, it keeps a stub there. Undefined where the
 * line would run back over itself, or has no such piece.
 */
export function bentWay(
  points: Polyline,
  position: number,
  at: number,
  ends: { readonly source: Rect; readonly target: Rect },
): Point[] | undefined {
  const piece = piecesOf(points)[position]
  if (!piece) return undefined
  const { isLevel } = piece
  const place = snapped(points, piece, at)
  const moved = (point: Point): Point => (isLevel ? { x: point.x, y: place } : { x: place, y: point.y })
  const before = points.slice(0, position)
  const after = points.slice(position + 2)
  const start = before.length > 0 ? [moved(piece.from)] : ending(piece.from, piece.to, ends.source, isLevel, place)
  const end = after.length > 0 ? [moved(piece.to)] : ending(piece.to, piece.from, ends.target, isLevel, place).reverse()
  return straightened([...before, ...start, ...end, ...after])
}

/** The place of a parallel piece that is near, so that bends vanish; else the place that was asked for. */
function snapped(points: Polyline, { position, isLevel }: Piece, at: number): number {
  const pieces = piecesOf(points)
  const places = [pieces[position - 2], pieces[position + 2]].flatMap((each) =>
    each && each.isLevel === isLevel ? [isLevel ? each.from.y : each.from.x] : [],
  )
  return places.find((place) => Math.abs(place - at) <= SNAP) ?? Math.round(at)
}

/** A line's end at a node when the piece from there runs at `place`: along the side, or by a stub and a bend. */
function ending(end: Point, other: Point, rect: Rect, isLevel: boolean, place: number): Point[] {
  const [low, high] = isLevel ? [rect.y, bottomOf(rect)] : [rect.x, rightOf(rect)]
  const at = (along: Point, across: number): Point => (isLevel ? { x: along.x, y: across } : { x: across, y: along.y })
  if (place >= low + CORNER && place <= high - CORNER) return [at(end, place)]
  const length = isLevel ? other.x - end.x : other.y - end.y
  const stub = Math.sign(length) * Math.min(STUB, Math.floor(Math.abs(length) / 3))
  const knee = isLevel ? { x: end.x + stub, y: end.y } : { x: end.x, y: end.y + stub }
  return [end, knee, at(knee, place)]
}
