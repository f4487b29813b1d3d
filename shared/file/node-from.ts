import type { Point, Size, UnknownNode } from '../diagram/types'
import { isJsonObject, type Json, type JsonObject } from '../template/json'
import { FARTHEST } from './schema'

/**
 * A node in its canonical form: a resource's `placement` becomes the first of `placements`, `spans` further placements of the
 * same kind that name their containers, and what may be left out is filled in. A shorthand that makes no sense is left for the
 * schema to refuse.
 */
export function withoutShorthands(raw: JsonObject): JsonObject {
  const lifted = raw.kind === 'resource' ? withSpans(withPlacement(raw)) : raw
  const missing: Record<string, Json> = {}
  if (lifted.label === undefined) missing.label = ''
  if (lifted.kind === 'resource' && lifted.properties === undefined) missing.properties = {}
  if (lifted.kind === 'resource' && lifted.logicalId === undefined) missing.logicalId = ''
  return Object.keys(missing).length > 0 ? { ...lifted, ...missing } : lifted
}

function withPlacement(raw: JsonObject): JsonObject {
  const { placement, placements = [], ...rest } = raw
  if (placement === undefined) return raw
  if (!isJsonObject(placement) || !Array.isArray(placements)) return { ...rest, placements: placement }
  const { spans, ...first } = placement
  return { ...rest, placements: [first, ...placements], ...(spans !== undefined && { spans }) }
}

function withSpans(raw: JsonObject): JsonObject {
  const { spans, ...rest } = raw
  const [first] = Array.isArray(raw.placements) ? raw.placements : []
  if (!Array.isArray(spans) || !isJsonObject(first)) return raw
  const kind = first.kind ?? null
  // The container that the first placement means by itself must not be counted twice.
  const further = spans.filter((container) => container !== (first.container ?? raw.parent))
  return {
    ...rest,
    placements: [...(raw.placements as readonly Json[]), ...further.map((container) => ({ kind, container }))],
  }
}

/** What a node of an unknown kind can be drawn with; fields that do not fit are as if they were missing. */
export function unknownNodeFrom(raw: JsonObject, id: string): UnknownNode {
  const parent = textOf(raw.parent)
  const notes = textOf(raw.notes)
  const size = sizeOf(raw.size)
  return {
    id,
    kind: 'unknown',
    label: textOf(raw.label) ?? textOf(raw.kind) ?? '',
    position: pointOf(raw.position) ?? { x: 0, y: 0 },
    ...(size && { size }),
    ...(parent !== undefined && { parent }),
    ...(typeof raw.locked === 'boolean' && { locked: raw.locked }),
    ...(typeof raw.collapsed === 'boolean' && { collapsed: raw.collapsed }),
    ...(notes !== undefined && { notes }),
    raw,
  }
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function pointOf(value: Json | undefined): Point | undefined {
  if (!isJsonObject(value) || !isWithin(value.x, -FARTHEST) || !isWithin(value.y, -FARTHEST)) return undefined
  return { x: value.x, y: value.y }
}

function sizeOf(value: Json | undefined): Size | undefined {
  if (!isJsonObject(value) || !isWithin(value.width, 1) || !isWithin(value.height, 1)) return undefined
  return { width: value.width, height: value.height }
}

function isWithin(value: Json | undefined, least: number): value is number {
  return typeof value === 'number' && value >= least && value <= FARTHEST
}
