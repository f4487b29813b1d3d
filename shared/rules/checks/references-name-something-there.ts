import { LOGICAL_ID } from '../../template/types'
import { applyMending, offer } from '../mending'
import { isTransformed, type Mention, mentionsIn, whereMentioned } from '../mentions'
import { nameOf } from '../naming'
import { nearest } from '../near-names'
import type { Rule, RuleContext } from '../rule'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-ref.html */
export const referencesNameSomethingThere: Rule = {
  id: 'references-name-something-there',
  severity: 'error',
  title: 'A reference names a resource or parameter of the template',
  reason: 'CloudFormation refuses the whole template when a name in it leads nowhere.',
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-ref.html',
  check: (context) => {
    if (isTransformed(context)) return []
    const resources = Object.keys(context.template.Resources)
    const parameters = Object.keys(context.template.Parameters ?? {})
    const known = new Set([...resources, ...parameters])
    return mentionsIn(context)
      .filter(({ name, waits }) => !known.has(name) || (waits && !Object.hasOwn(context.template.Resources, name)))
      .map((mention) => ({
        message: messageOf(mention, nearest(mention.name, [...known])),
        where: whereMentioned(context, mention),
        ...mend(context, mention),
      }))
  },
  fix: applyMending,
}

function messageOf({ by, name, waits }: Mention, near: string | undefined): string {
  const who = by ? nameOf(by) : 'An output'
  const hint = near ? ` ${near} may be meant.` : ''
  return `${who} ${waits ? 'waits for' : 'refers to'} ${name}, which is not in the template.${hint}`
}

function mend(context: RuleContext, { name, attribute, waits, by, path }: Mention) {
  if (waits) return waitMend(by?.drawn ? by.node?.id : undefined, by?.body.DependsOn, name)
  if (attribute !== undefined || !LOGICAL_ID.test(name) || path[0] === 'Outputs') return {}
  if (Object.hasOwn(context.template.Resources, name)) return {}
  return offer(`Make ${name} a parameter`, [{ do: 'section', section: 'parameters', name, value: { Type: 'String' } }])
}

function waitMend(node: string | undefined, dependsOn: string | readonly string[] | undefined, name: string) {
  if (!node || dependsOn === undefined) return {}
  const left = (typeof dependsOn === 'string' ? [dependsOn] : dependsOn).filter((each) => each !== name)
  const value = left.length > 0 ? { value: left } : {}
  return offer('Wait for it no longer', [{ do: 'attribute', node, name: 'DependsOn', ...value }])
}
