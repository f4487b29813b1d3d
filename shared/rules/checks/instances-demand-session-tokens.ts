import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { settingOf } from '../settings'
import { referredTo } from '../subnet-ways'

const LAUNCHED = [
  { type: 'AWS::EC2::Instance', path: 'MetadataOptions' },
  { type: 'AWS::EC2::LaunchTemplate', path: 'LaunchTemplateData.MetadataOptions' },
  { type: 'AWS::AutoScaling::LaunchConfiguration', path: 'MetadataOptions' },
] as const

/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html */
export const instancesDemandSessionTokens: Rule = {
  id: 'instances-demand-session-tokens',
  severity: 'warning',
  title: 'An instance gives its credentials only to callers with a session token (IMDSv2)',
  reason: 'Without tokens, a web server that can be made to fetch an address can be made to give its role away.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html',
  check: (context) =>
    LAUNCHED.flatMap(({ type, path }) =>
      context
        .ofType(type)
        .filter((resource) => [undefined, 'optional'].includes(settingOf(resource, `${path}.HttpTokens`) as string))
        .filter((resource) => settingOf(resource, `${path}.HttpEndpoint`) !== 'disabled')
        .filter((resource) => !referredTo(context, settingOf(resource, 'LaunchTemplate')))
        .map((resource) => ({
          message: `${nameOf(resource)} gives its credentials to callers without a session token (IMDSv1).`,
          where: context.at(resource, path),
          ...offerProperties(context, resource, 'Demand tokens', { [`${path}.HttpTokens`]: 'required' }),
        })),
    ),
  fix: applyMending,
}
