import * as z from 'zod'
import { isJsonObject } from '../template/json'

// Compiled checks need `eval`, which the renderer's content security policy forbids.
z.config({ jitless: true })

/** The largest coordinate and the largest width or height, in pixels: far beyond any diagram, and exact in every calculation. */
export const FARTHEST = 10_000_000

const text = z.string('it is not text')
const id = text.min(1, 'it is empty')
const object = z.custom<object>(isJsonObject, 'it is not an object')
const switched = z.boolean('it is neither true nor false')
const ids = z.record(z.string(), text, 'it is not an object')

const coordinate = z
  .number('it is not a number')
  .min(-FARTHEST, 'it is too far away')
  .max(FARTHEST, 'it is too far away')
const length = z
  .number('it is not a number')
  .min(1, 'it is less than one pixel')
  .max(FARTHEST, 'it is larger than anything that can be drawn')
const point = z.looseObject({ x: coordinate, y: coordinate }, 'it is not an object with x and y')
const size = z.looseObject({ width: length, height: length }, 'it is not an object with width and height')

/** A line's points; more of them than any line needs are refused. */
export const WAY_SCHEMA: z.ZodType = z.looseObject(
  {
    points: z
      .array(point, 'it has no list of points')
      .min(2, 'it has fewer than two points')
      .max(500, 'it has too many points'),
    byHand: switched.optional(),
  },
  'it is not an object',
)

const parts = z.array(text, 'it is not a list')

const wording = z.record(
  z.string(),
  z.looseObject(
    {
      at: z.number('it is not a number').min(0, 'it is less than zero').optional(),
      in: id.optional(),
      path: text.optional(),
    },
    'it is not an object',
  ),
  'it is not an object',
)

const placement = z.looseObject(
  {
    kind: id,
    container: id.optional(),
    options: object.optional(),
    generated: ids.optional(),
    writes: parts.optional(),
    wording: wording.optional(),
  },
  'it is not an object',
)

const nodeBase = {
  id,
  label: text,
  position: point,
  size: size.optional(),
  parent: id.optional(),
  locked: switched.optional(),
  collapsed: switched.optional(),
  notes: text.optional(),
}

/**
 * What a node of each kind must look like once shorthands are lifted. Fields that are not named are allowed. The checks only
 * judge: the objects that were checked stay in use, so that nothing is lost in a copy.
 */
export const NODE_SCHEMAS: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  [
    'resource',
    z.looseObject({
      ...nodeBase,
      type: id,
      logicalId: text,
      properties: object,
      attributes: object.optional(),
      placements: z.array(placement, 'it is not a list').optional(),
      owns: ids.optional(),
      ownedProperties: z.record(z.string(), object, 'it is not an object').optional(),
      ownedResources: z.record(z.string(), object, 'it is not an object').optional(),
    }),
  ],
  ['frame', z.looseObject({ ...nodeBase, frame: id, value: text.optional() })],
  ['actor', z.looseObject({ ...nodeBase, actor: id })],
  ['note', z.looseObject({ ...nodeBase, tone: text.optional(), border: text.optional() })],
])

/** What a connection must look like. */
export const CONNECTION_SCHEMA = z.looseObject(
  {
    id,
    kind: id,
    source: id,
    target: id,
    label: text.optional(),
    options: object.optional(),
    generated: ids.optional(),
    writes: parts.optional(),
    wording: wording.optional(),
  },
  'it is not an object',
)

/** What a flow must look like. */
export const FLOW_SCHEMA = z.looseObject(
  {
    id,
    name: text,
    steps: z.array(z.looseObject({ connection: id, caption: text }, 'it is not an object'), 'it is not a list'),
  },
  'it is not an object',
)

/** What a bookmark must look like. */
export const BOOKMARK_SCHEMA = z.looseObject(
  {
    id,
    name: text,
    center: point,
    zoom: z.number('it is not a number').min(0.001, 'it is too small').max(100, 'it is too large'),
    level: id,
  },
  'it is not an object',
)

/** Why a value does not fit a schema, as half a sentence that names the field; undefined: it fits. */
export function refuseBy(schema: z.ZodType, value: unknown): string | undefined {
  const issue = schema.safeParse(value).error?.issues[0]
  if (!issue) return undefined
  const field = issue.path.map(String).join('.')
  return field === '' ? issue.message : `its ${field} is refused: ${issue.message}`
}
