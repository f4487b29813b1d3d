import type { Specification } from '../../../shared/catalogue/specification/specification'
import type { Json, JsonObject } from '../../../shared/template/json'
import { type Path, toPath, valueAt, withValueAt } from '../../../shared/template/path'
import { valueFor } from './required-values'
import { type TextDemand, textFor } from './text-for'

/** What the validator said against a resource's properties. */
export interface Complaint {
  readonly type: string
  /** As the validator writes it: `Properties.Tags.0.Key`. */
  readonly place: string
  readonly message: string
}

/** What is known by now of the texts at each place. Kept from one round to the next. */
export type Demands = Map<string, TextDemand>

/** The properties changed so that one complaint is met; the same properties: it is not known how. */
export function mend(
  properties: JsonObject,
  complaint: Complaint,
  demands: Demands,
  specification: Specification,
): JsonObject {
  const path = toPath(complaint.place.replace(/^Properties\.?/, '').replaceAll(/\[(\d+)\]/g, '.$1'))
  const { message, type } = complaint
  const missing = missingNames(message)
  if (missing) return withMissing(properties, path, missing, type, specification)
  const value = betterValue(valueAt(properties, path), message, demandAt(demands, complaint))
  return value === undefined || path.length === 0 ? properties : withValueAt(properties, path, value)
}

/** Names of properties that have to be added: the first of several ways. */
function missingNames(message: string): string[] | undefined {
  const way = /Required property combinations: \[([^\]]*)\]/.exec(message)?.[1]
  if (way !== undefined) return [...way.matchAll(/'([^']+)'/g)].map((match) => match[1] ?? '')
  const first = /(?:Exactly one of |One of )\['([^']+)'/.exec(message)?.[1]
  if (first !== undefined) return [first]
  const single = /^'([^']+)' is a required property/.exec(message)
  return single ? [single[1] ?? ''] : undefined
}

function withMissing(
  properties: JsonObject,
  path: Path,
  names: readonly string[],
  typeName: string,
  specification: Specification,
): JsonObject {
  const type = specification.type(typeName)
  return names.reduce((changed, name) => {
    const at = [...path, name]
    const found = specification.property(typeName, at)
    if (!type || valueAt(changed, at) !== undefined) return changed
    const value = found ? valueFor(name, found.type, found.values, type, 0) : 'orders'
    return withValueAt(changed, at, value)
  }, properties)
}

function demandAt(demands: Demands, { type, place, message }: Complaint): TextDemand {
  const key = `${type} ${place}`
  const pattern = /does not match pattern '([\s\S]*)'$/.exec(message)?.[1]
  const minimum = /length \d+ is below minimum (\d+)/.exec(message)?.[1]
  const maximum = /length \d+ (?:is above|exceeds) maximum (\d+)/.exec(message)?.[1]
  const demand = {
    ...demands.get(key),
    ...(pattern !== undefined && { pattern }),
    ...(minimum !== undefined && { minimum: Number(minimum) }),
    ...(maximum !== undefined && { maximum: Number(maximum) }),
  }
  demands.set(key, demand)
  return demand
}

const FORMATS: Readonly<Record<string, string>> = {
  'AWS::EC2::VPC.Id': 'vpc-0123456789abcdef0',
  'AWS::EC2::Subnet.Id': 'subnet-0123456789abcdef0',
  'AWS::EC2::SecurityGroup.Id': 'sg-0123456789abcdef0',
  'AWS::EC2::Image.Id': 'ami-0123456789abcdef0',
}

function betterValue(value: Json | undefined, message: string, demand: TextDemand): Json | undefined {
  const format = /does not match format '([^']+)'/.exec(message)?.[1]
  if (format !== undefined) return FORMATS[format]
  const choice = /is not one of \['([^']+)'/.exec(message)?.[1]
  if (choice !== undefined) return choice
  const least = /less than the minimum of ([\d.]+)/.exec(message)?.[1]
  if (least !== undefined) return Number(least)
  const items = /expected minimum item count: (\d+)/.exec(message)?.[1]
  if (items !== undefined && Array.isArray(value)) return repeated(value, Number(items))
  return /does not match pattern|length \d+/.test(message) ? textFor(demand) : undefined
}

/** As many items as are wanted, texts among them all different. */
function repeated(items: readonly Json[], count: number): readonly Json[] {
  const first = items[0] ?? 'orders'
  return Array.from({ length: count }, (_, i) => (i > 0 && typeof first === 'string' ? `${first}${i}` : first))
}
