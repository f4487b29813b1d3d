import { arnWith } from '../access-connection'
import { keyGrants } from '../key-access'
import { connectionKind } from '../relation'
import { mapStream, streamMappingOptions } from '../stream-mapping'

/** https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html */
export const dynamodbTableStreamsToLambdaFunction = connectionKind({
  id: 'dynamodb-table-streams-to-lambda-function',
  title: 'streams changes to',
  line: 'event',
  source: { types: ['AWS::DynamoDB::Table'] },
  target: { types: ['AWS::Lambda::Function'] },
  rank: 10,
  plain: 'Each change in {source} is handed to {target}, in the order in which it happened.',
  options: {
    view: {
      control: 'choice',
      label: 'Tells',
      default: 'NEW_AND_OLD_IMAGES',
      choices: [
        { value: 'NEW_AND_OLD_IMAGES', label: 'the record before and after' },
        { value: 'NEW_IMAGE', label: 'the record after' },
        { value: 'OLD_IMAGE', label: 'the record before' },
        { value: 'KEYS_ONLY', label: 'the key only' },
      ],
      help: 'The same for all who follow the table.',
    },
    ...streamMappingOptions,
  },
  detail: ({ batchSize }) => `batch ${batchSize}`,
  write: ({ source, target, options }, scope) => {
    const stream = scope.attribute(source, 'StreamArn')
    return [
      { do: 'set', resource: source.logicalId, path: 'StreamSpecification.StreamViewType', value: options.view },
      {
        do: 'grant',
        to: target.id,
        actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
        on: [stream],
      },
      { do: 'grant', to: target.id, actions: ['dynamodb:ListStreams'], on: [arnWith(scope.arn(source), '/stream/*')] },
      ...keyGrants(target, source, 'dynamodb', ['kms:Decrypt'], scope),
      ...mapStream(stream, target, options, scope),
    ]
  },
})
