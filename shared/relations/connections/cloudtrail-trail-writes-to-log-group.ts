import { deliveryRole } from '../delivery-role'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/awscloudtrail/latest/userguide/send-cloudtrail-events-to-cloudwatch-logs.html */
export const cloudtrailTrailWritesToLogGroup = connectionKind({
  id: 'cloudtrail-trail-writes-to-log-group',
  title: 'writes to',
  line: 'observes',
  source: { types: ['AWS::CloudTrail::Trail'] },
  target: { types: ['AWS::Logs::LogGroup'] },
  rank: 10,
  plain: 'What {source} notes appears in {target} as well, where it can be searched and watched.',
  options: {},
  write: ({ source, target }, scope) => {
    const role = deliveryRole(
      {
        owner: source,
        slot: 'logRole',
        principal: 'cloudtrail.amazonaws.com',
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        on: target,
      },
      scope,
    )
    const resource = source.logicalId
    return [
      ...role.contributions,
      { do: 'set', resource, path: 'CloudWatchLogsLogGroupArn', value: scope.arn(target) },
      { do: 'set', resource, path: 'CloudWatchLogsRoleArn', value: role.arn },
    ]
  },
})
