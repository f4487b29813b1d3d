import type { Point } from '../../shared/diagram/types'

/** A part of the diagram on screen: what stands in its middle, and the zoom (1 is 100 %). */
export interface View {
  readonly center: Point
  readonly zoom: number
}

/** What others may ask of the canvas. */
export interface CanvasControl {
  zoomIn(): void
  zoomOut(): void
  zoomTo(zoom: number): void
  /** Shows these nodes, or everything. */
  fit(ids?: readonly string[]): void
  /**
   * Moves the view so that the nodes or the connection's ends are in it; leaves it alone when they are. `readable`: large
   * enough to be read, too.
   */
  reveal(ids: readonly string[], readable?: boolean): void
  /** What part of the diagram is on screen. */
  view(): View
  /** Goes to a view. */
  show(view: View): void
  /** The middle of the view, in the diagram's coordinates. */
  center(): Point
  /** A point of the screen in the diagram's coordinates. */
  toDiagram(screen: Point): Point
  /** A point of the diagram on the screen. */
  toScreen(point: Point): Point
  focus(): void
}

const NOTHING: CanvasControl = {
  zoomIn: () => undefined,
  zoomOut: () => undefined,
  zoomTo: () => undefined,
  fit: () => undefined,
  reveal: () => undefined,
  view: () => ({ center: { x: 0, y: 0 }, zoom: 1 }),
  show: () => undefined,
  center: () => ({ x: 0, y: 0 }),
  toDiagram: (screen) => screen,
  toScreen: (point) => point,
  focus: () => undefined,
}

const provided: CanvasControl[] = []

/** The canvas on screen, the uppermost one; while there is none, asking does nothing. */
export function canvasControl(): CanvasControl {
  return provided.at(-1) ?? NOTHING
}

/** Lets the canvas answer; returns how to stop. */
export function provideCanvasControl(control: CanvasControl): () => void {
  provided.push(control)
  return () => {
    const at = provided.indexOf(control)
    if (at >= 0) provided.splice(at, 1)
  }
}

/** A point of the screen in the diagram's coordinates. */
export function toDiagramPoint(screen: Point): Point {
  return canvasControl().toDiagram(screen)
}
