import type { Specification } from '../catalogue/specification/specification'
import type { ChangeKind } from '../diagram/difference'
import type { Json } from '../template/json'
import type { Path } from '../template/path'
import type { Template, TemplateResource } from '../template/types'
import { valueDifferences } from '../template/value-differences'
import { isLostOnDeletion, isLostOnReplacement, KEPT_BY } from './data-stores'

/** One value of a resource that differs. */
export interface ResourceValue {
  /** From the resource's properties, or an attribute beside them: `DeletionPolicy`. */
  readonly path: Path
  readonly before?: Json
  readonly after?: Json
  /** Whether CloudFormation puts another resource in the place of this one for it. */
  readonly replaces: 'no' | 'maybe' | 'yes'
}

/** What becomes of a resource from one template to the next. */
export interface ResourceDifference {
  readonly logicalId: string
  readonly type: string
  readonly change: ChangeKind
  /** Empty for what was added or removed. */
  readonly values: readonly ResourceValue[]
  /** CloudFormation deletes it, or puts another in its place, and nothing says that its data is to be kept. */
  readonly losesData: boolean
}

/** What a difference counts as: `replaced` is a change for which CloudFormation makes another resource. */
export function markOfResource({ change, values }: ResourceDifference): ChangeKind | 'replaced' {
  return change === 'changed' && values.some(({ replaces }) => replaces === 'yes') ? 'replaced' : change
}

/** How the resources of two templates differ, in the order of the later one. The specification must know the types of both. */
export function resourceDifferences(
  before: Template['Resources'],
  after: Template['Resources'],
  specification: Specification,
): ResourceDifference[] {
  const ids = new Set([...Object.keys(after), ...Object.keys(before)])
  return [...ids].flatMap((id) => resourceDifference(id, own(before, id), own(after, id), specification) ?? [])
}

function resourceDifference(
  logicalId: string,
  before: TemplateResource | undefined,
  after: TemplateResource | undefined,
  specification: Specification,
): ResourceDifference | undefined {
  const type = (after ?? before)?.Type ?? ''
  const base = { logicalId, type, values: [], losesData: false }
  if (!before) return { ...base, change: 'added' }
  const holdsData = isStore(before, specification)
  if (!after) return { ...base, change: 'removed', losesData: holdsData && isLostOnDeletion(before) }
  const values = valuesOf(before, after, specification)
  if (values.length === 0) return undefined
  const isReplaced = values.some(({ replaces }) => replaces === 'yes')
  // Under another type it is deleted, and what is said there is about something else.
  const isLost = before.Type === after.Type ? isReplaced && isLostOnReplacement(after) : isLostOnDeletion(before)
  return { ...base, change: 'changed', values, losesData: holdsData && isLost }
}

/** A part of a cluster holds no data of its own. */
function isStore({ Type, Properties = {} }: TemplateResource, specification: Specification): boolean {
  const isPart = Properties.DBClusterIdentifier !== undefined && Type.endsWith('::DBInstance')
  return !isPart && (Object.hasOwn(KEPT_BY, Type) || specification.type(Type)?.stateful === true)
}

function valuesOf(before: TemplateResource, after: TemplateResource, specification: Specification): ResourceValue[] {
  const { Properties: old = {}, Type: _old, ...oldAttributes } = before as TemplateResource & Record<string, Json>
  const { Properties: fresh = {}, Type: _fresh, ...freshAttributes } = after as TemplateResource & Record<string, Json>
  const known = specification.type(after.Type)?.properties
  const replacementOf = ([name]: Path) =>
    (Object.hasOwn(known ?? {}, String(name)) ? known?.[String(name)]?.replacement : undefined) ?? 'no'
  const type = before.Type === after.Type ? [] : [{ path: ['Type'], before: before.Type, after: after.Type }]
  return [
    ...type.map((value) => ({ ...value, replaces: 'yes' as const })),
    ...valueDifferences(old, fresh).map((value) => ({ ...value, replaces: replacementOf(value.path) })),
    ...valueDifferences(oldAttributes, freshAttributes).map((value) => ({ ...value, replaces: 'no' as const })),
  ]
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
