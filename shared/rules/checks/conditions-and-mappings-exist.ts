import { isJsonObject, type Json } from '../../template/json'
import type { Path } from '../../template/path'
import { isTransformed } from '../mentions'
import { nameOf } from '../naming'
import type { Finding, Rule, RuleContext } from '../rule'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/conditions-section-structure.html */
export const conditionsAndMappingsExist: Rule = {
  id: 'conditions-and-mappings-exist',
  severity: 'error',
  title: 'A condition or mapping that is used is there',
  reason: 'CloudFormation refuses a template that uses a condition or a mapping it does not define.',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/conditions-section-structure.html',
  check: (context) => (isTransformed(context) ? [] : [...inResources(context), ...inOutputs(context)]),
}

function inResources(context: RuleContext): Finding[] {
  return context.resources.flatMap((resource) => {
    const { Condition, Properties } = resource.body
    const own = Condition === undefined ? [] : [{ kind: 'condition', name: Condition, path: ['Condition'] }]
    return [...own, ...usesIn(Properties, ['Properties'])]
      .filter((use) => isMissing(context, use))
      .map(({ kind, name, path }) => ({
        message: `${nameOf(resource)} uses the ${kind} ${name}, which the template does not define.`,
        where: { ...context.at(resource), path: ['Resources', resource.id, ...path] },
      }))
  })
}

function inOutputs(context: RuleContext): Finding[] {
  return Object.entries(context.template.Outputs ?? {}).flatMap(([id, output]) => {
    const name = isJsonObject(output) ? output.Condition : undefined
    if (typeof name !== 'string' || !isMissing(context, { kind: 'condition', name })) return []
    return [
      {
        message: `The output ${id} uses the condition ${name}, which the template does not define.`,
        where: { path: ['Outputs', id] },
      },
    ]
  })
}

interface Use {
  readonly kind: string
  readonly name: string
  readonly path: Path
}

function isMissing({ template }: RuleContext, { kind, name }: Pick<Use, 'kind' | 'name'>): boolean {
  return !Object.hasOwn((kind === 'condition' ? template.Conditions : template.Mappings) ?? {}, name)
}

function usesIn(value: Json | undefined, path: Path): Use[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => usesIn(item, [...path, index]))
  if (!isJsonObject(value)) return []
  const found = Object.entries(value).flatMap(([key, child]) => usesIn(child, [...path, key]))
  const condition = first(value['Fn::If'])
  const mapping = first(value['Fn::FindInMap'])
  return [
    ...(condition === undefined ? [] : [{ kind: 'condition', name: condition, path }]),
    ...(mapping === undefined ? [] : [{ kind: 'mapping', name: mapping, path }]),
    ...found,
  ]
}

function first(value: Json | undefined): string | undefined {
  return Array.isArray(value) && typeof value[0] === 'string' ? value[0] : undefined
}
