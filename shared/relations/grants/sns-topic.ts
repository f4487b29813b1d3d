import type { Access } from '../access'

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsns.html */
export const snsTopicAccess: Access = {
  target: 'AWS::SNS::Topic',
  title: 'publishes to',
  line: 'event',
  plain: '{source} announces something to {target}, which tells all who subscribed.',
  rank: 10,
  choices: [
    {
      value: 'publish',
      label: 'publish',
      statements: [{ actions: ['sns:Publish'] }],
      keyActions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    },
  ],
  variable: 'TOPIC_ARN',
  keyUser: 'sns',
}
