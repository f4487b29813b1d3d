import type { Access } from '../access'

const KNOW = ['sqs:GetQueueAttributes', 'sqs:GetQueueUrl']

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsqs.html */
export const sqsQueueSendAccess: Access = {
  target: 'AWS::SQS::Queue',
  title: 'sends to',
  line: 'event',
  plain: '{source} puts messages into {target} and does not wait for them to be handled.',
  rank: 10,
  choices: [
    {
      value: 'send',
      label: 'send',
      statements: [{ actions: ['sqs:SendMessage', ...KNOW] }],
      keyActions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    },
  ],
  variable: 'QUEUE_URL',
  keyUser: 'sqs',
}

/**
 * What a service needs that is told the queue's address and only sends; code also looks the address up.
 * https://docs.aws.amazon.com/step-functions/latest/dg/connect-sqs.html
 */
export const sqsQueueSendOnlyAccess: Access = {
  ...sqsQueueSendAccess,
  choices: [
    {
      value: 'send',
      label: 'send',
      statements: [{ actions: ['sqs:SendMessage'] }],
      keyActions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    },
  ],
}

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsqs.html */
export const sqsQueueReceiveAccess: Access = {
  target: 'AWS::SQS::Queue',
  title: 'receives from',
  line: 'event',
  plain: '{source} fetches messages from {target}, handles them and then deletes them.',
  rank: 5,
  choices: [
    {
      value: 'receive',
      label: 'receive',
      statements: [{ actions: ['sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'sqs:ReceiveMessage', ...KNOW] }],
      keyActions: ['kms:Decrypt'],
    },
  ],
  variable: 'QUEUE_URL',
  keyUser: 'sqs',
}
