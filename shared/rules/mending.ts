import {
  changeNodes,
  changeResource,
  moveNodes,
  remove,
  setAttribute,
  setOption,
  setProperty,
  setSectionEntry,
} from '../diagram/edits'
import { renameLogicalId } from '../diagram/rename'
import type { Diagram } from '../diagram/types'
import { causeKey } from '../relations/cause'
import { type Json, sameJson } from '../template/json'
import { type Path, toPath, valueAt, withValueAt } from '../template/path'
import type { CheckedResource, Finding, RuleContext } from './rule'

/** One pure edit, as data, so that a finding can carry it to the button that does it. An absent `value` removes. */
export type MendingStep =
  | {
      readonly do: 'property'
      readonly node: string
      readonly path: Path
      readonly value?: Json
      readonly slot?: string
    }
  | { readonly do: 'attribute'; readonly node: string; readonly name: string; readonly value?: Json }
  | { readonly do: 'option'; readonly connection: string; readonly name: string; readonly value?: Json }
  | { readonly do: 'section'; readonly section: SectionName; readonly name: string; readonly value?: Json }
  | { readonly do: 'rename'; readonly from: string; readonly to: string }
  | { readonly do: 'logical-id'; readonly node: string; readonly to: string }
  | { readonly do: 'label'; readonly node: string; readonly label: string }
  | { readonly do: 'move'; readonly node: string; readonly x: number; readonly y: number }
  | { readonly do: 'remove'; readonly ids: readonly string[] }

type SectionName = Parameters<typeof setSectionEntry>[1]

/** The part of a finding that offers these steps; nothing where there are none. */
export function offer(title: string, steps: readonly MendingStep[] | undefined): Pick<Finding, 'fix' | 'detail'> {
  return steps && steps.length > 0 ? { fix: title, detail: steps as unknown as Json } : {}
}

/** The fix of every rule that offers steps: does them in order. */
export function applyMending(diagram: Diagram, { detail }: Finding): Diagram {
  return ((detail ?? []) as unknown as readonly MendingStep[]).reduce(applyStep, diagram)
}

function applyStep(diagram: Diagram, step: MendingStep): Diagram {
  switch (step.do) {
    case 'property':
      return setProperty(diagram, step.node, step.path, step.value, step.slot)
    case 'attribute':
      return setAttribute(diagram, step.node, step.name, step.value)
    case 'option':
      return setOption(diagram, step.connection, step.name, step.value)
    case 'section':
      return setSectionEntry(diagram, step.section, step.name, step.value)
    case 'rename':
      return renameLogicalId(diagram, step.from, step.to)
    case 'logical-id':
      return changeResource(diagram, step.node, (node) => ({ ...node, logicalId: step.to }))
    case 'label':
      return changeNodes(diagram, [step.node], (node) => ({ ...node, label: step.label }))
    case 'move':
      return moveNodes(diagram, new Map([[step.node, { x: step.x, y: step.y }]]))
    case 'remove':
      return remove(diagram, step.ids)
  }
}

/** Offers to set properties by dotted path (undefined removes); nothing where the node itself does not decide them. */
export function offerProperties(
  context: RuleContext,
  resource: CheckedResource,
  title: string,
  changes: Readonly<Record<string, Json | undefined>>,
): Pick<Finding, 'fix' | 'detail'> {
  return offer(title, propertySteps(context, resource, changes))
}

/** The steps that set properties of a drawn or owned resource; undefined where something else decides one of them. */
export function propertySteps(
  context: RuleContext,
  resource: CheckedResource,
  changes: Readonly<Record<string, Json | undefined>>,
): MendingStep[] | undefined {
  const steps = Object.entries(changes).map(([path, value]) => propertyStep(context, resource, toPath(path), value))
  return steps.every((step) => step !== undefined) ? steps : undefined
}

/** The step that sets or removes one property; undefined where the node does not decide it. */
export function propertyStep(
  context: RuleContext,
  resource: CheckedResource,
  path: Path,
  value: Json | undefined,
): MendingStep | undefined {
  const { node } = resource
  if (!node) return undefined
  const set = value === undefined ? {} : { value }
  if (resource.drawn) {
    return decides(node.properties, resource.properties, path)
      ? { do: 'property', node: node.id, path, ...set }
      : undefined
  }
  const slot = slotOf(context, resource)
  const [top] = path
  if (slot === undefined || top === undefined) return undefined
  // What a node says of an owned resource is laid over it top-level key by key.
  const whole = valueAt(withValueAt(resource.properties, path, value), [top])
  return { do: 'property', node: node.id, path: [top], slot, ...(whole !== undefined && { value: whole }) }
}

/** Whether the node's own properties say what the template says there, so that changing them changes the template. */
function decides(own: Json, written: Json, path: Path): boolean {
  const lastIndex = path.findLastIndex((part) => typeof part === 'number')
  const places = lastIndex < 0 ? [path] : [path.slice(0, lastIndex + 1), path]
  return places.every((place) => {
    const [mine, theirs] = [valueAt(own, place), valueAt(written, place)]
    return mine === undefined ? theirs === undefined : sameJson(mine, theirs)
  })
}

function slotOf(context: RuleContext, { id, node, cause }: CheckedResource): string | undefined {
  if (!node || cause.kind !== 'node') return undefined
  const stored = Object.entries(node.owns ?? {}).find(([, each]) => each === id)?.[0]
  if (stored) return stored
  const made = context.exported.newIds.get(causeKey({ kind: 'node', id: node.id }))?.slots
  return [...(made ?? [])].find(([, each]) => each === id)?.[0]
}
