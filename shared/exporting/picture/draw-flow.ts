import { indexOf } from '../../diagram/queries'
import type { Diagram, FlowStep } from '../../diagram/types'
import { BADGE, flowBadges } from '../../drawing/flow-badges'
import type { Routes } from '../../drawing/routes'
import { FONT } from '../../drawing/sizes'
import { textWidth, wrapText } from '../../drawing/text-measure'
import type { Legend } from './draw-legend'
import { element, type SvgElement } from './element'
import { type Paint, type PictureFlow, textAt } from './paint'

const CAPTION = { lineHeight: 20, gap: 6, indent: 30, maxLines: 4, minWidth: 360 } as const

/** The ids of what a step is about: the line, its ends and the containers around them. Absent: every part stands out. */
export function spotlightOf(diagram: Diagram, flow: PictureFlow | undefined): ReadonlySet<string> | undefined {
  const step = flow?.current === undefined ? undefined : flow.steps[flow.current]
  const line = step && diagram.connections.find(({ id }) => id === step.connection)
  if (!line) return undefined
  const index = indexOf(diagram)
  const around = [line.source, line.target].flatMap((id) => index.ancestors(id).map((node) => node.id))
  return new Set([line.id, line.source, line.target, ...around])
}

/** The numbers on the lines. With a current step only that step's. */
export function drawBadges(flow: PictureFlow, routes: Routes, paint: Paint): SvgElement[] {
  return flowBadges(flow.steps, (id) => routes.get(id))
    .filter(({ steps }) => flow.current === undefined || steps.includes(flow.current))
    .map((badge) => {
      const text = flow.current === undefined ? badge.text : String(flow.current + 1)
      return drawBadge(badge.point.x, badge.point.y, text, badge.width, paint)
    })
}

function drawBadge(x: number, y: number, text: string, width: number, { tokens: { surface } }: Paint): SvgElement {
  const { height } = BADGE
  const plate = { x: x - width / 2, y: y - height / 2, width, height, rx: height / 2 }
  return element('g', {}, [
    element('rect', { ...plate, fill: surface.text, stroke: surface.canvas, 'stroke-width': 2 }),
    textAt(x, y + 4.3, BADGE.font, surface.canvas, text, { anchor: 'middle', bold: true }),
  ])
}

/** The captions of the steps, numbered, at 0, 0 within a width. Undefined: there is nothing to say. */
export function drawCaptions({ steps, current }: PictureFlow, paint: Paint, width: number): Legend | undefined {
  const told = steps
    .map((step, index) => ({ step, index }))
    .filter(({ step, index }) => (current === undefined ? step.caption !== '' : index === current))
  if (told.length === 0) return undefined
  const room = Math.max(width, CAPTION.minWidth)
  let y = 0
  let widest = 0
  const drawn = told.map(({ step, index }) => {
    const lines = captionLines(step, room - CAPTION.indent)
    widest = Math.max(widest, ...lines.map((line) => textWidth(line, FONT.title) + CAPTION.indent))
    const at = y
    y += Math.max(lines.length, 1) * CAPTION.lineHeight + CAPTION.gap
    return drawCaption(index, lines, at, paint)
  })
  return { drawing: element('g', {}, drawn), width: Math.ceil(widest), height: y - CAPTION.gap }
}

function captionLines({ caption }: FlowStep, width: number): string[] {
  return caption === '' ? [] : wrapText(caption, width, FONT.title, CAPTION.maxLines)
}

function drawCaption(index: number, lines: readonly string[], y: number, paint: Paint): SvgElement {
  const number = String(index + 1)
  const width = Math.max(BADGE.height, Math.ceil(textWidth(number, BADGE.font, 'semibold')) + 11)
  return element('g', {}, [
    drawBadge(width / 2, y + CAPTION.lineHeight / 2, number, width, paint),
    ...lines.map((line, i) =>
      textAt(CAPTION.indent, y + i * CAPTION.lineHeight + 14.5, FONT.title, paint.tokens.surface.text, line),
    ),
  ])
}
