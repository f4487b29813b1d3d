import { ref } from '../../template/intrinsics'
import { isJsonObject } from '../../template/json'
import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import { statementsOf } from '../policy-statements'
import type { Finding, Rule, RuleContext } from '../rule'
import { oneOrMany, settingOf } from '../settings'

const SOURCES = ['SourceArn', 'SourceAccount', 'PrincipalOrgID', 'EventSourceToken']
const GUARDED = new Set(['AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy'])

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html */
export const permissionNamesItsSource: Rule = {
  id: 'permission-names-its-source',
  severity: 'warning',
  title: 'Who lets a service of AWS in says on whose behalf',
  reason: 'Otherwise anyone can have that service call in from an account of theirs.',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
  check: (context) => [...permissions(context), ...policies(context)],
  fix: applyMending,
}

function permissions(context: RuleContext): Finding[] {
  return context
    .ofType('AWS::Lambda::Permission')
    .filter((permission) => String(settingOf(permission, 'Principal')).endsWith('.amazonaws.com'))
    .filter((permission) => SOURCES.every((path) => settingOf(permission, path) === undefined))
    .map((permission) => ({
      message: `${nameOf(permission)} lets ${permission.properties.Principal} call the function on behalf of any account.`,
      where: context.at(permission),
      // A bucket's ARN holds no account, so S3 is the one that always says whose it is.
      ...(permission.properties.Principal === 's3.amazonaws.com' &&
        offerProperties(context, permission, 'Only from this account', { SourceAccount: ref('AWS::AccountId') })),
    }))
}

function policies(context: RuleContext): Finding[] {
  return statementsOf(context)
    .filter(({ resource, allows, condition }) => GUARDED.has(resource.type) && allows && condition === undefined)
    .flatMap(({ resource, path, principal }) => {
      const service = isJsonObject(principal) ? oneOrMany(principal.Service)[0] : undefined
      return typeof service === 'string'
        ? [
            {
              message: `${nameOf(resource)} lets ${service} in on behalf of any account.`,
              where: context.at(resource, path),
            },
          ]
        : []
    })
}
