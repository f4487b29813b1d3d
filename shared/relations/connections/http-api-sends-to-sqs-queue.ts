import { deliveryRole } from '../delivery-role'
import { httpApiSource, routeOptions, routesTo } from '../http-routes'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html */
export const httpApiSendsToSqsQueue = connectionKind({
  id: 'http-api-sends-to-sqs-queue',
  title: 'sends to',
  line: 'event',
  source: httpApiSource,
  target: { types: ['AWS::SQS::Queue'] },
  rank: 10,
  plain: 'What clients send to {source} is put into {target}; they do not wait until it is handled.',
  options: {
    ...routeOptions,
    messageGroup: {
      control: 'text',
      label: 'Message group',
      help: 'Only for a FIFO queue. Empty: all in one group, in order.',
      placeholder: '$request.body.customer',
    },
  },
  detail: ({ routes }) => (routes.length > 0 ? routes.join(', ') : undefined),
  write: (ends, scope) => {
    const { source, target, options } = ends
    const role = deliveryRole(
      {
        owner: source,
        principal: 'apigateway.amazonaws.com',
        actions: ['sqs:SendMessage'],
        on: target,
        key: { actions: ['kms:Decrypt', 'kms:GenerateDataKey'], user: 'sqs' },
      },
      scope,
    )
    const isFifo = target.properties.FifoQueue === true
    return [
      ...role.contributions,
      ...routesTo(
        ends,
        {
          IntegrationType: 'AWS_PROXY',
          IntegrationSubtype: 'SQS-SendMessage',
          PayloadFormatVersion: '1.0',
          CredentialsArn: role.arn,
          RequestParameters: {
            QueueUrl: scope.ref(target),
            MessageBody: '$request.body',
            ...(isFifo && { MessageGroupId: options.messageGroup || source.logicalId }),
          },
        },
        scope,
      ),
    ]
  },
})
