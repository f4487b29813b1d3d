import type { Level } from '../../catalogue/levels'
import { indexOf } from '../../diagram/queries'
import type { Connection, Diagram, Point } from '../../diagram/types'
import { absoluteRects, type Rects } from '../../drawing/bounds'
import type { LineOf } from '../../drawing/line-text'
import type { Rect } from '../../drawing/rect'
import { type Route, routeAll } from '../../drawing/routes'
import { shapeOf } from '../../drawing/shapes'
import { FONT } from '../../drawing/sizes'
import { type Theme, TOKENS } from '../../drawing/tokens'
import { element, type SvgElement, writeElement } from '../picture/element'
import { cellId, edgeCell, htmlOf, LAYER, shapeCell } from './cells'
import { type Brush, shapesOf } from './shapes'
import type { Style } from './style'

/** What a draw.io file is made with. */
export interface DrawioOptions {
  readonly theme: Theme
  readonly level: Level
  readonly lineOf: LineOf
  /** The SVG text of an icon by its name; undefined: there is none. */
  iconOf(name: string): string | undefined
}

/**
 * A diagram as the text of a draw.io file: native shapes that can be moved and changed there, containers with what is in them,
 * and lines that hang on the shapes with the bends they have here.
 */
export function diagramToDrawio(diagram: Diagram, options: DrawioOptions): string {
  const tokens = TOKENS[options.theme]
  const rects = absoluteRects(diagram)
  const brush = { tokens, level: options.level, iconOf: options.iconOf }
  const routes = routeAll(diagram, rects, { labelOf: (connection) => options.lineOf(connection).label })
  const root = element('root', {}, [
    element('mxCell', { id: '0' }),
    element('mxCell', { id: LAYER, parent: '0' }),
    ...nodeCells(diagram, rects, brush),
    ...diagram.connections.flatMap((connection) => {
      const route = routes.get(connection.id)
      return route ? [edgeOf(connection, route, rects, options)] : []
    }),
  ])
  const background = options.theme === 'dark' ? tokens.surface.canvas : undefined
  const model = element('mxGraphModel', { ...PAGE, background }, [root])
  return writeElement(
    element('mxfile', { host: 'Stackboard' }, [element('diagram', { id: 'stackboard', name: diagram.name }, [model])]),
  )
}

const PAGE = {
  grid: 1,
  gridSize: 8,
  guides: 1,
  tooltips: 1,
  connect: 1,
  arrows: 1,
  fold: 1,
  page: 0,
  math: 0,
  shadow: 0,
}

/** Containers come before what lies in them. */
function nodeCells(diagram: Diagram, rects: Rects, brush: Brush): SvgElement[] {
  const index = indexOf(diagram)
  const depth = new Map(diagram.nodes.map((node) => [node.id, index.ancestors(node.id).length]))
  const ordered = [...diagram.nodes].sort((a, b) => (depth.get(a.id) ?? 0) - (depth.get(b.id) ?? 0))
  return ordered.flatMap((node) => {
    const rect = rects.get(node.id)
    if (!rect) return []
    const around = index.ancestors(node.id)[0]
    const parent = around ? cellId(around.id) : LAYER
    const origin = (around && rects.get(around.id)) ?? { x: 0, y: 0 }
    const box = { ...rect, x: rect.x - origin.x, y: rect.y - origin.y }
    return shapesOf(node, shapeOf(node, index), parent, box, brush).map(shapeCell)
  })
}

const ARROWS = {
  filled: { endArrow: 'block', endFill: 1 },
  open: { endArrow: 'open', endFill: 0 },
  none: { endArrow: 'none' },
}

function edgeOf(connection: Connection, route: Route, rects: Rects, options: DrawioOptions): SvgElement {
  const { surface, lines } = TOKENS[options.theme]
  const { kind, label } = options.lineOf(connection)
  const look = lines[kind]
  const [start, end] = [route.points[0], route.points.at(-1)]
  const style: Style = {
    edgeStyle: 'orthogonalEdgeStyle',
    rounded: 1,
    html: 1,
    strokeColor: look.stroke,
    strokeWidth: look.width,
    dashed: look.dash ? 1 : 0,
    dashPattern: look.dash,
    ...ARROWS[look.head],
    endSize: 6,
    fontFamily: 'Inter',
    fontSize: FONT.label,
    fontColor: surface.muted,
    labelBackgroundColor: surface.pill,
    ...endStyle('exit', start, rects.get(connection.source)),
    ...endStyle('entry', end, rects.get(connection.target)),
  }
  return edgeCell({
    id: cellId(connection.id),
    source: cellId(connection.source),
    target: cellId(connection.target),
    value: htmlOf(label),
    style,
    bends: route.points.slice(1, -1),
  })
}

/** Where on a shape's border a line begins or ends, as parts of its width and height. */
function endStyle(end: 'exit' | 'entry', point: Point | undefined, rect: Rect | undefined): Style {
  if (!point || !rect) return {}
  const part = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000
  return {
    [`${end}X`]: part((point.x - rect.x) / rect.width),
    [`${end}Y`]: part((point.y - rect.y) / rect.height),
    [`${end}Dx`]: 0,
    [`${end}Dy`]: 0,
    [`${end}Perimeter`]: 0,
  }
}
