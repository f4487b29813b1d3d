import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-custom-resources-sns.html */
export const cloudformationCustomResourceIsMadeBySnsTopic = connectionKind({
  id: 'cloudformation-custom-resource-is-made-by-sns-topic',
  title: 'is made by way of',
  line: 'manages',
  source: { types: ['AWS::CloudFormation::CustomResource'] },
  target: { types: ['AWS::SNS::Topic'] },
  rank: 10,
  plain: 'When the stack is deployed, CloudFormation asks those who listen to {target} to make {source}.',
  options: {},
  write: ({ source, target }, scope) => [
    { do: 'set', resource: source.logicalId, path: 'ServiceToken', value: scope.arn(target) },
  ],
})
