import type { Rect } from '../../../shared/drawing/rect'
import { areaOf, type FarView } from './far-view'

/** Draws a part of the diagram; the context's units are the diagram's. */
export type Draw = (context: CanvasRenderingContext2D, area: Rect, zoom: number) => void

/** Keeps a canvas in step with the view. */
export interface Painter {
  /** Shows a view: moves what is drawn already where it still serves, and draws again where it does not. */
  show(view: FarView, draw: Draw): void
  /** What is drawn is out of date. */
  invalidate(): void
  dispose(): void
}

/** How far beyond the view is drawn, in pixels of the screen, so that moving the view seldom means drawing. */
const MARGIN = 192
/** Drawing that takes no longer than this, in milliseconds, may happen in every frame of a zoom. */
const CHEAP_MS = 5
const SETTLE_MS = 90
const LEAST_SCALE = 0.6
const LARGEST_SCALE = 1.7

/** A painter for a canvas. What is drawn is moved and scaled while the view moves, and drawn sharp when it rests. */
export function createPainter(canvas: HTMLCanvasElement): Painter {
  let drawn: FarView | undefined
  let cost = 0
  let settle: ReturnType<typeof setTimeout> | undefined

  function redraw(view: FarView, draw: Draw): void {
    const began = performance.now()
    const ratio = window.devicePixelRatio || 1
    const width = Math.ceil((view.width + 2 * MARGIN) * ratio)
    const height = Math.ceil((view.height + 2 * MARGIN) * ratio)
    const context = canvas.getContext('2d')
    if (!context) return
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width
      canvas.height = height
      canvas.style.width = `${width / ratio}px`
      canvas.style.height = `${height / ratio}px`
    }
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, width, height)
    const scale = view.zoom * ratio
    context.setTransform(scale, 0, 0, scale, (view.x + MARGIN) * ratio, (view.y + MARGIN) * ratio)
    draw(context, areaOf(view, MARGIN), view.zoom)
    canvas.dataset.farDrawn = ''
    drawn = view
    cost = performance.now() - began
  }

  function show(view: FarView, draw: Draw): void {
    clearTimeout(settle)
    const scale = drawn ? view.zoom / drawn.zoom : 0
    if (!drawn || !serves(drawn, view) || (scale !== 1 && cost < CHEAP_MS)) redraw(view, draw)
    else if (scale !== 1) settle = setTimeout(() => show(view, redrawing(draw)), SETTLE_MS)
    place(canvas, drawn ?? view, view)
  }

  /** Once the view rests, what was only scaled is drawn anew. */
  function redrawing(draw: Draw): Draw {
    drawn = undefined
    return draw
  }

  return {
    show,
    invalidate: () => {
      drawn = undefined
    },
    dispose: () => clearTimeout(settle),
  }
}

/** Whether what is drawn covers the view and is not scaled too much to look at. */
function serves(drawn: FarView, view: FarView): boolean {
  const scale = view.zoom / drawn.zoom
  if (scale < LEAST_SCALE || scale > LARGEST_SCALE) return false
  if (drawn.width !== view.width || drawn.height !== view.height) return false
  const left = view.x - (drawn.x + MARGIN) * scale
  const top = view.y - (drawn.y + MARGIN) * scale
  return (
    left <= 0 &&
    top <= 0 &&
    left + (drawn.width + 2 * MARGIN) * scale >= view.width &&
    top + (drawn.height + 2 * MARGIN) * scale >= view.height
  )
}

function place(canvas: HTMLCanvasElement, drawn: FarView, view: FarView): void {
  const scale = view.zoom / drawn.zoom
  const x = view.x - (drawn.x + MARGIN) * scale
  const y = view.y - (drawn.y + MARGIN) * scale
  canvas.style.transform = `translate(${x}px, ${y}px) scale(${scale})`
}
