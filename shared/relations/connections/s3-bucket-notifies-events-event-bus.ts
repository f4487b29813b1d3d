import { trustPolicy } from '../../catalogue/owned/execution-role'
import { getAtt } from '../../template/intrinsics'
import type { JsonObject } from '../../template/json'
import { BUCKET_EVENT_OPTIONS, keyFilter, toldToEventBridge } from '../bucket-events'
import type { Contribution } from '../contribution'
import { connectionKind } from '../relation'

/**
 * S3 tells the account's default bus only; a rule there passes the events on.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventBridge.html
 */
export const s3BucketNotifiesEventsEventBus = connectionKind({
  id: 's3-bucket-notifies-events-event-bus',
  title: 'sends events to',
  line: 'event',
  source: { types: ['AWS::S3::Bucket'] },
  target: { types: ['AWS::Events::EventBus'] },
  rank: 10,
  plain: 'Whenever a file appears in {source}, an event about it arrives on {target}, by way of the default bus.',
  options: BUCKET_EVENT_OPTIONS,
  write: ({ source, target, options }, scope): Contribution[] => {
    const key = keyFilter(options.prefix, options.suffix)
    const statement: JsonObject = { Effect: 'Allow', Action: 'events:PutEvents', Resource: scope.arn(target) }
    return [
      toldToEventBridge(source),
      {
        do: 'add',
        slot: 'role',
        resource: {
          Type: 'AWS::IAM::Role',
          Properties: {
            AssumeRolePolicyDocument: trustPolicy('events.amazonaws.com'),
            Policies: [{ PolicyName: 'PutEvents', PolicyDocument: { Version: '2012-10-17', Statement: [statement] } }],
          },
        },
      },
      {
        do: 'add',
        slot: 'rule',
        resource: {
          Type: 'AWS::Events::Rule',
          Properties: {
            EventPattern: {
              source: ['aws.s3'],
              'detail-type': [options.event],
              detail: { bucket: { name: [scope.ref(source)] }, ...(key !== undefined && { object: { key: [key] } }) },
            },
            Targets: [
              {
                Id: target.logicalId.slice(0, 64),
                Arn: scope.arn(target),
                RoleArn: getAtt(scope.generated('role'), 'Arn'),
              },
            ],
          },
        },
      },
    ]
  },
})
