import type { Level } from '../../catalogue/levels'
import type { DiagramNode } from '../../diagram/types'
import { cardOf } from '../../drawing/card'
import { frameLookOf } from '../../drawing/frame-look'
import type { Rect } from '../../drawing/rect'
import type { Shape as DrawnAs } from '../../drawing/shapes'
import { ACTOR, CARD, FONT, FRAME, NOTE } from '../../drawing/sizes'
import type { FrameTone, Tokens } from '../../drawing/tokens'
import { awsShapeOf } from './aws-shapes'
import { cellId, htmlOf, type Shape } from './cells'
import { imageStyle, type Style } from './style'

/** What shapes are made with. */
export interface Brush {
  readonly tokens: Tokens
  readonly level: Level
  /** The SVG text of an icon; undefined: there is none. */
  iconOf(name: string): string | undefined
}

/** The shapes of a node, its own first. `box` is relative to `parent`, the cell it lies in. */
export function shapesOf(node: DiagramNode, drawn: DrawnAs, parent: string, box: Rect, brush: Brush): Shape[] {
  if (drawn === 'frame') return [frameShape(node, parent, box, brush)]
  if (drawn === 'note') return [noteShape(node, parent, box, brush)]
  return drawn === 'actor' ? actorShapes(node, parent, box, brush) : cardShapes(node, parent, box, brush)
}

const TEXT: Style = { html: 1, whiteSpace: 'wrap', fontFamily: 'Inter' }

function cardShapes(node: DiagramNode, parent: string, box: Rect, brush: Brush): Shape[] {
  const { surface, categories } = brush.tokens
  const card = cardOf(node, brush.level, box.width)
  const lines = card.lines.map(
    (line) => `<br><font color="${surface.muted}" style="font-size:${FONT.line}px">${htmlOf(line)}</font>`,
  )
  const style: Style = {
    rounded: 1,
    absoluteArcSize: 1,
    arcSize: CARD.radius * 2,
    ...TEXT,
    align: 'left',
    spacingLeft: CARD.padding + CARD.icon + CARD.gap - 4,
    overflow: 'hidden',
    fillColor: surface.card,
    strokeColor: surface.cardBorder,
    fontColor: surface.text,
    fontSize: FONT.title,
  }
  const id = cellId(node.id)
  const icon = { x: CARD.padding, y: (box.height - CARD.icon) / 2, width: CARD.icon, height: CARD.icon }
  return [
    { id, parent, value: `<b>${htmlOf(card.title)}</b>${lines.join('')}`, style, box },
    ...iconShape(node.id, card.icon, categories[card.tone], icon, brush),
  ]
}

/** The icon on a card moves with it and takes no lines. */
function iconShape(id: string, icon: string | undefined, color: string, box: Rect, brush: Brush): Shape[] {
  const style = icon === undefined ? undefined : (awsStyle(icon, color) ?? pictureStyle(icon, color, brush))
  if (!style) return []
  const part = { movable: 0, resizable: 0, rotatable: 0, deletable: 0, editable: 0, part: 1 }
  return [{ id: `i-${id}`, parent: cellId(id), value: '', style: { ...style, ...part }, box, connectable: false }]
}

function awsStyle(icon: string, color: string): Style | undefined {
  const shape = awsShapeOf(icon)
  if (!shape) return undefined
  const common = {
    sketch: 0,
    outlineConnect: 0,
    gradientColor: 'none',
    fillColor: color,
    dashed: 0,
    html: 1,
    aspect: 'fixed',
  }
  return shape.form === 'service'
    ? { ...common, strokeColor: '#ffffff', shape: 'mxgraph.aws4.resourceIcon', resIcon: `mxgraph.aws4.${shape.name}` }
    : { ...common, strokeColor: 'none', pointerEvents: 1, shape: `mxgraph.aws4.${shape.name}` }
}

function pictureStyle(icon: string, color: string, { iconOf }: Brush): Style | undefined {
  const svg = iconOf(icon) ?? iconOf('own/resource')
  if (svg === undefined) return undefined
  const image = imageStyle(svg.replaceAll('currentColor', color))
  return { shape: 'image', imageAspect: 1, aspect: 'fixed', image }
}

const ACTOR_SHAPES: Readonly<Record<string, string>> = {
  person: 'user',
  browser: 'client',
  'mobile-app': 'mobile_client',
  internet: 'internet_alt1',
  'corporate-data-center': 'corporate_data_center',
}

function actorShapes(node: DiagramNode, parent: string, box: Rect, brush: Brush): Shape[] {
  const { surface } = brush.tokens
  const card = cardOf(node, brush.level)
  const style = {
    ...TEXT,
    fillColor: 'none',
    strokeColor: 'none',
    verticalAlign: 'bottom',
    fontColor: surface.text,
    fontSize: FONT.title,
  }
  const figure = { x: (box.width - ACTOR.icon) / 2, y: 2, width: ACTOR.icon, height: ACTOR.icon }
  const name = node.kind === 'actor' && Object.hasOwn(ACTOR_SHAPES, node.actor) ? ACTOR_SHAPES[node.actor] : undefined
  const own = { id: cellId(node.id), parent, value: `<b>${htmlOf(card.title)}</b>`, style, box }
  if (name === undefined) return [own, ...iconShape(node.id, card.icon, surface.text, figure, brush)]
  const shape = {
    sketch: 0,
    outlineConnect: 0,
    fillColor: surface.text,
    strokeColor: 'none',
    aspect: 'fixed',
    shape: `mxgraph.aws4.${name}`,
    part: 1,
    movable: 0,
  }
  return [own, { id: `i-${node.id}`, parent: own.id, value: '', style: shape, box: figure, connectable: false }]
}

function noteShape(node: DiagramNode, parent: string, box: Rect, { tokens: { surface } }: Brush): Shape {
  const style = {
    shape: 'note',
    size: 10,
    ...TEXT,
    align: 'left',
    verticalAlign: 'top',
    spacing: NOTE.padding - 4,
    fillColor: surface.note,
    strokeColor: surface.noteBorder,
    fontColor: surface.noteText,
    fontSize: FONT.note,
  }
  return { id: cellId(node.id), parent, value: htmlOf(node.label), style, box }
}

/** The groups of draw.io's AWS library by what a frame stands for. */
const GROUPS: Readonly<Partial<Record<FrameTone, string>>> = {
  vpc: 'group_vpc2',
  public: 'group_security_group',
  private: 'group_security_group',
  isolated: 'group_security_group',
  account: 'group_account',
  'on-premises': 'group_on_premise',
}

function groupOf(node: DiagramNode, tone: FrameTone): string | undefined {
  if (node.kind === 'frame' && node.frame === 'region') return 'group_region'
  if (node.kind === 'resource' && node.type === 'AWS::AutoScaling::AutoScalingGroup') return 'group_auto_scaling_group'
  return GROUPS[tone]
}

function frameShape(node: DiagramNode, parent: string, box: Rect, { tokens }: Brush): Shape {
  const look = frameLookOf(node)
  const { stroke, title, fill, fillOpacity } = tokens.frames[look.tone]
  const group = groupOf(node, look.tone)
  const outline: Style = group
    ? { shape: 'mxgraph.aws4.group', grIcon: `mxgraph.aws4.${group}`, grStroke: 1, spacingLeft: 30 }
    : { rounded: 1, absoluteArcSize: 1, arcSize: FRAME.radius * 2, spacingLeft: 8 }
  const style: Style = {
    ...outline,
    container: 1,
    collapsible: 0,
    recursiveResize: 0,
    pointerEvents: 0,
    ...TEXT,
    align: 'left',
    verticalAlign: 'top',
    strokeColor: stroke,
    fillColor: fillOpacity > 0 ? fill : 'none',
    fillOpacity: fillOpacity > 0 ? Math.round(fillOpacity * 100) : undefined,
    dashed: look.dashed ? 1 : 0,
    fontColor: title,
    fontSize: FONT.frame,
  }
  return { id: cellId(node.id), parent, value: htmlOf(look.title), style, box }
}
