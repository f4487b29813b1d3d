import type { Json } from '../../template/json'
import { applyMending, offer, propertyStep } from '../mending'
import { nameOf } from '../naming'
import { statementsOf } from '../policy-statements'
import type { CheckedResource, Finding, Rule, RuleContext } from '../rule'
import { itemsOf, settingOf } from '../settings'

const FULL = /:iam::aws:policy\/(AdministratorAccess|IAMFullAccess)$/

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html */
export const nobodyIsAdministrator: Rule = {
  id: 'nobody-is-administrator',
  severity: 'error',
  title: 'No role, user or group of the system may do everything',
  reason: 'Whoever gets hold of an administrator owns the account. A system needs a few actions on a few resources.',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
  check: (context) => [
    ...context.ofType('AWS::IAM::Role', 'AWS::IAM::User', 'AWS::IAM::Group').flatMap((each) => managed(context, each)),
    ...statementsOf(context)
      .filter(
        ({ side, allows, actions, resources }) =>
          side === 'identity' && allows && actions.includes('*') && resources.includes('*'),
      )
      .map(({ resource, path }) => ({
        message: `${nameOf(resource)} may do everything in the account.`,
        where: context.at(resource, path),
      })),
  ],
  fix: applyMending,
}

function managed(context: RuleContext, resource: CheckedResource): Finding[] {
  return itemsOf(settingOf(resource, 'ManagedPolicyArns')).flatMap((arn, index) => {
    const name = FULL.exec(textOf(arn))?.[1]
    if (!name) return []
    const step = propertyStep(context, resource, ['ManagedPolicyArns', index], undefined)
    return [
      {
        message: `${nameOf(resource)} has ${name}, which lets it do ${name === 'AdministratorAccess' ? 'everything' : 'anything with permissions, and so everything'}.`,
        where: context.at(resource, `ManagedPolicyArns.${index}`),
        ...offer(`Take ${name} away`, step && [step]),
      },
    ]
  })
}

function textOf(arn: Json): string {
  if (typeof arn === 'string') return arn
  const text = typeof arn === 'object' && arn !== null && 'Fn::Sub' in arn ? arn['Fn::Sub'] : ''
  return typeof text === 'string' ? text : ''
}
