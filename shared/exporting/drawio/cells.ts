import type { Point } from '../../diagram/types'
import type { Rect } from '../../drawing/rect'
import { element, escapeText, type SvgElement } from '../picture/element'
import { type Style, styleText } from './style'

/** The two cells that every draw.io page begins with; what lies in no container lies in the layer. */
export const LAYER = '1'

/** The id of a node's or connection's cell; ours must not meet those of the page. */
export function cellId(id: string): string {
  return `s-${id}`
}

/** What a shape says: HTML, so plain text must go through `htmlOf`. */
export interface Shape {
  readonly id: string
  /** The id of the cell it lies in. */
  readonly parent: string
  readonly value: string
  readonly style: Style
  /** Relative to the cell it lies in. */
  readonly box: Rect
  /** Whether lines may end here; absent: they may. */
  readonly connectable?: false
}

/** A shape as a cell. */
export function shapeCell({ id, parent, value, style, box, connectable }: Shape): SvgElement {
  const { x, y, width, height } = box
  const attributes = { id, value, style: styleText(style), vertex: 1, parent }
  return element('mxCell', { ...attributes, ...(connectable === false && { connectable: 0 }) }, [
    element('mxGeometry', { x, y, width, height, as: 'geometry' }),
  ])
}

/** A line between two cells with the points where it bends, in the page's coordinates. */
export interface Edge {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly value: string
  readonly style: Style
  readonly bends: readonly Point[]
}

/** A line as a cell. */
export function edgeCell({ id, source, target, value, style, bends }: Edge): SvgElement {
  const points = bends.map(({ x, y }) => element('mxPoint', { x, y }))
  const attributes = { id, value, style: styleText(style), edge: 1, parent: LAYER, source, target }
  return element('mxCell', attributes, [
    element(
      'mxGeometry',
      { relative: 1, as: 'geometry' },
      points.length > 0 ? [element('Array', { as: 'points' }, points)] : [],
    ),
  ])
}

/** Plain text as HTML that shows it. */
export function htmlOf(text: string): string {
  return escapeText(text).replaceAll('\n', '<br>')
}
