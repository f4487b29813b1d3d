import { forEachSegment, lengthOf, type Polyline } from '../drawing/polyline'
import { inflate, overlaps, type Rect, unionOf } from '../drawing/rect'
import { createRectIndex } from '../drawing/rect-index'

/** How well a finished drawing reads, in figures; less is better in all of them. */
export interface DrawingQuality {
  /** Places where lines are seen to cross: where bundles do it is one place. Lines on one another do not cross there. */
  readonly crossings: number
  /** How often two lines cross, each pair counted for itself. */
  readonly crossingPairs: number
  /** How many lines run through a card that is not at their ends. */
  readonly throughCards: number
  /** The length of all lines, in pixels. */
  readonly length: number
  /** Changes of direction, of all lines together. */
  readonly bends: number
  /** The rectangle around all cards, frames and lines, in pixels. */
  readonly width: number
  readonly height: number
}

/** What is drawn. */
export interface Drawing {
  readonly lines: readonly { readonly source: string; readonly target: string; readonly points: Polyline }[]
  /** Nodes that nothing lies in. */
  readonly cards: ReadonlyMap<string, Rect>
  readonly frames: Iterable<Rect>
}

/** Measures a drawing. */
export function qualityOf(drawing: Drawing): DrawingQuality {
  const { lines, cards, frames } = drawing
  const points = lines.flatMap((line) => line.points.map((point) => ({ ...point, width: 0, height: 0 })))
  const box = unionOf([...cards.values(), ...frames, ...points])
  return {
    ...crossingsOf(lines.map((line) => line.points)),
    throughCards: countThrough(drawing),
    length: lines.reduce((sum, line) => sum + lengthOf(line.points), 0),
    bends: lines.reduce((sum, line) => sum + Math.max(0, line.points.length - 2), 0),
    width: box?.width ?? 0,
    height: box?.height ?? 0,
  }
}

interface Upright {
  readonly line: number
  readonly x: number
  readonly top: number
  readonly bottom: number
}

/** Where and how often lines of level and upright pieces cross one another. */
function crossingsOf(lines: readonly Polyline[]): Pick<DrawingQuality, 'crossings' | 'crossingPairs'> {
  const uprights: Upright[] = []
  const index = createRectIndex()
  lines.forEach((points, line) => {
    forEachSegment(points, (a, b) => {
      if (a.x !== b.x) return
      const upright = { line, x: a.x, top: Math.min(a.y, b.y), bottom: Math.max(a.y, b.y) }
      index.add(uprights.push(upright) - 1, { x: a.x, y: upright.top, width: 0, height: upright.bottom - upright.top })
    })
  })
  let crossingPairs = 0
  const places = new Set<string>()
  lines.forEach((points, line) => {
    forEachSegment(points, (a, b) => {
      if (a.y !== b.y) return
      const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)]
      index.near(left, a.y, right, a.y, (item) => {
        const other = uprights[item]
        if (!other || other.line === line) return
        if (other.x <= left || other.x >= right || other.top >= a.y || other.bottom <= a.y) return
        crossingPairs++
        places.add(`${other.x} ${a.y}`)
      })
    })
  })
  return { crossings: places.size, crossingPairs }
}

function countThrough({ lines, cards }: Drawing): number {
  const rects = [...cards]
  const index = createRectIndex()
  rects.forEach(([, rect], item) => {
    index.add(item, rect)
  })
  let count = 0
  for (const { source, target, points } of lines) {
    let isThrough = false
    forEachSegment(points, (a, b) => {
      const corner = { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y) }
      const box = inflate({ ...corner, width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) }, 0.5)
      index.near(box.x, box.y, box.x + box.width, box.y + box.height, (item) => {
        const [id, rect] = rects[item] ?? ['', undefined]
        isThrough ||= rect !== undefined && id !== source && id !== target && overlaps(inflate(rect, -1), box)
      })
    })
    if (isThrough) count++
  }
  return count
}
