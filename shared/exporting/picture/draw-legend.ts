import { CATEGORIES, type CategoryId } from '../../catalogue/categories'
import type { Diagram } from '../../diagram/types'
import { cardOf } from '../../drawing/card'
import { FONT } from '../../drawing/sizes'
import { textWidth } from '../../drawing/text-measure'
import { LINE_KINDS, type LineKind } from '../../relations/line-kinds'
import { strokeOf } from './draw-lines'
import { element, type SvgElement } from './element'
import { type Paint, textAt } from './paint'

/** A legend drawn at 0, 0 and how large it came out. */
export interface Legend {
  readonly drawing: SvgElement
  readonly width: number
  readonly height: number
}

interface Entry {
  readonly label: string
  readonly mark: SvgElement
  readonly markWidth: number
}

const ROW = 22
const GAP = 8
const COLUMN_GAP = 28

/** Kinds of line a diagram uses, in the legend's order. */
export function usedLineKinds(diagram: Diagram, paint: Paint): LineKind[] {
  const used = new Set(diagram.connections.map((connection) => paint.options.lineOf(connection).kind))
  return LINE_KINDS.map((kind) => kind.id).filter((id) => used.has(id))
}

/** Categories a diagram uses, in the palette's order; those with one colour and name stand once. */
export function usedCategories(diagram: Diagram): CategoryId[] {
  const used = new Set(
    diagram.nodes.filter((node) => node.kind === 'resource').map((node) => cardOf(node, 'architecture').tone),
  )
  return CATEGORIES.map((category) => category.id).filter((id) => used.has(id))
}

/** What the lines and colours of a diagram mean, within a width; undefined when it has neither. */
export function drawLegend(diagram: Diagram, paint: Paint, width: number): Legend | undefined {
  const lines = usedLineKinds(diagram, paint).map((id) => lineEntry(id, paint))
  const categories = usedCategories(diagram).map((id) => categoryEntry(id, paint))
  const rows = [lines, categories].filter((entries) => entries.length > 0).flatMap((entries) => inRows(entries, width))
  if (rows.length === 0) return undefined
  const drawn = rows.map((row, i) => element('g', { transform: `translate(0 ${i * ROW})` }, drawRow(row, paint)))
  return { drawing: element('g', {}, drawn), width: Math.max(...rows.map(widthOf)), height: rows.length * ROW }
}

function lineEntry(id: LineKind, paint: Paint): Entry {
  const label = LINE_KINDS.find((kind) => kind.id === id)?.label ?? id
  const mark = element('path', { d: `M0 ${ROW / 2}H26`, fill: 'none', ...strokeOf(paint.tokens.lines[id]) })
  return { label, mark, markWidth: 26 }
}

function categoryEntry(id: CategoryId, paint: Paint): Entry {
  const label = CATEGORIES.find((category) => category.id === id)?.label ?? id
  const mark = element('rect', {
    x: 0,
    y: ROW / 2 - 5,
    width: 10,
    height: 10,
    rx: 3,
    fill: paint.tokens.categories[id],
  })
  return { label, mark, markWidth: 10 }
}

function entryWidth({ label, markWidth }: Entry): number {
  return markWidth + GAP + Math.ceil(textWidth(label, FONT.label))
}

function widthOf(row: readonly Entry[]): number {
  return row.reduce((sum, entry) => sum + entryWidth(entry) + COLUMN_GAP, -COLUMN_GAP)
}

function inRows(entries: readonly Entry[], width: number): Entry[][] {
  const rows: Entry[][] = [[]]
  for (const entry of entries) {
    const row = rows.at(-1)
    if (row && row.length > 0 && widthOf([...row, entry]) > width) rows.push([entry])
    else row?.push(entry)
  }
  return rows
}

function drawRow(row: readonly Entry[], paint: Paint): SvgElement[] {
  let x = 0
  return row.map((entry) => {
    const label = textAt(entry.markWidth + GAP, ROW / 2 + 4, FONT.label, paint.tokens.surface.muted, entry.label)
    const drawn = element('g', { transform: `translate(${x} 0)` }, [entry.mark, label])
    x += entryWidth(entry) + COLUMN_GAP
    return drawn
  })
}
