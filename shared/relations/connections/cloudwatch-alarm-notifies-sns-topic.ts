import { sub } from '../../template/intrinsics'
import { allowIntoTopic } from '../delivery-policy'
import { connectionKind } from '../relation'

// A bucket may wait for the topic's policy, and what the alarm watches may know that bucket: so no alarm is named.
const ANY_ALARM = {
  ArnLike: { 'aws:SourceArn': sub(`arn:\${AWS::Partition}:cloudwatch:\${AWS::Region}:\${AWS::AccountId}:alarm:*`) },
}

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html */
export const cloudwatchAlarmNotifiesSnsTopic = connectionKind({
  id: 'cloudwatch-alarm-notifies-sns-topic',
  title: 'notifies',
  line: 'event',
  source: { types: ['AWS::CloudWatch::Alarm'] },
  target: { types: ['AWS::SNS::Topic'] },
  rank: 20,
  plain: 'When {source} rings, everyone who follows {target} is told.',
  options: {
    onAlarm: { control: 'switch', label: 'When it rings', default: true },
    onOk: { control: 'switch', label: 'When all is well again', default: false },
    onInsufficientData: { control: 'switch', label: 'When data is missing', default: false },
  },
  write: ({ source, target, options }, scope) => {
    const lists = [
      ...(options.onAlarm ? ['AlarmActions'] : []),
      ...(options.onOk ? ['OKActions'] : []),
      ...(options.onInsufficientData ? ['InsufficientDataActions'] : []),
    ]
    return [
      ...allowIntoTopic(target, { principal: 'cloudwatch.amazonaws.com', condition: ANY_ALARM }, scope),
      ...lists.map((path) => ({
        do: 'append' as const,
        resource: source.logicalId,
        path,
        value: scope.ref(target),
      })),
    ]
  },
})
