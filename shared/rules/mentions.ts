import type { Where } from '../relations/cause'
import { isJsonObject, type Json } from '../template/json'
import type { Path } from '../template/path'
import { type Reference, referencesIn } from '../template/references'
import type { CheckedResource, RuleContext } from './rule'
import { oneOrMany } from './settings'

/** One mention of a logical name with who mentions it. */
export interface Mention extends Reference {
  /** From the template's root. */
  readonly path: Path
  /** Absent: an output mentions it. */
  readonly by?: CheckedResource
  /** Whether it stands in `DependsOn`. */
  readonly waits?: boolean
}

const SECTIONS = ['Properties', 'UpdatePolicy', 'CreationPolicy', 'Metadata'] as const

/** Every mention of a logical name in resources and outputs. */
export function mentionsIn(context: RuleContext): Mention[] {
  const outputs = referencesIn(context.template.Outputs, ['Outputs'])
  return [...context.resources.flatMap(mentionsOf), ...outputs]
}

function mentionsOf(by: CheckedResource): Mention[] {
  const root: Path = ['Resources', by.id]
  const written = SECTIONS.flatMap((section) =>
    referencesIn(by.body[section], [...root, section]).map((each) => ({ ...each, by })),
  )
  const waits = oneOrMany(by.body.DependsOn as Json | undefined).flatMap((name) =>
    typeof name === 'string' ? [{ name, path: [...root, 'DependsOn'], by, waits: true }] : [],
  )
  return [...written, ...waits]
}

/** Where a mention is seen. */
export function whereMentioned(context: RuleContext, { by, path }: Mention): Where {
  return by ? { ...context.at(by), path } : { path }
}

/** Whether something will still change the template before it is deployed, so that names may appear that are not there yet. */
export function isTransformed({ template, resources }: RuleContext): boolean {
  if (template.Transform !== undefined || hasLoop(template.Resources as unknown as Json)) return true
  return resources.some(({ type }) => type?.startsWith('AWS::Serverless::'))
}

function hasLoop(resources: Json): boolean {
  return isJsonObject(resources) && Object.keys(resources).some((key) => key.startsWith('Fn::'))
}
