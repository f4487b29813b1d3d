import type { Rect } from '../../../shared/drawing/rect'

/** What part of the diagram is on screen: its origin and size in pixels of the screen, and the zoom. */
export interface FarView {
  readonly x: number
  readonly y: number
  readonly zoom: number
  readonly width: number
  readonly height: number
}

/** The part of the diagram a view shows, grown by a margin in pixels of the screen. */
export function areaOf({ x, y, zoom, width, height }: FarView, margin = 0): Rect {
  return {
    x: (-x - margin) / zoom,
    y: (-y - margin) / zoom,
    width: (width + 2 * margin) / zoom,
    height: (height + 2 * margin) / zoom,
  }
}
