import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-custom-resources-lambda.html */
export const cloudformationCustomResourceIsMadeByLambdaFunction = connectionKind({
  id: 'cloudformation-custom-resource-is-made-by-lambda-function',
  title: 'is made by',
  line: 'manages',
  source: { types: ['AWS::CloudFormation::CustomResource'] },
  target: { types: ['AWS::Lambda::Function'] },
  rank: 10,
  plain: 'When the stack is deployed, CloudFormation calls {target} to make {source}.',
  options: {},
  write: ({ source, target }, scope) => [
    { do: 'set', resource: source.logicalId, path: 'ServiceToken', value: scope.arn(target) },
  ],
})
