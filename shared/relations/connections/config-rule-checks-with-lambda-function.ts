import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_lambda-functions.html */
export const configRuleChecksWithLambdaFunction = connectionKind({
  id: 'config-rule-checks-with-lambda-function',
  title: 'checks with',
  line: 'request',
  source: { types: ['AWS::Config::ConfigRule'] },
  target: { types: ['AWS::Lambda::Function'] },
  rank: 10,
  plain: 'Whenever a resource changes, {source} asks {target} whether it is set as it should be.',
  options: {},
  write: ({ source, target }, scope) => [
    { do: 'set', resource: source.logicalId, path: 'Source.Owner', value: 'CUSTOM_LAMBDA', insteadOf: 'AWS' },
    {
      do: 'set',
      resource: source.logicalId,
      path: 'Source.SourceIdentifier',
      value: scope.arn(target),
      insteadOf: 'S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED',
    },
    {
      do: 'default',
      resource: source.logicalId,
      path: 'Source.SourceDetails',
      value: [{ EventSource: 'aws.config', MessageType: 'ConfigurationItemChangeNotification' }],
    },
    // An answer belongs to a token, not to a resource that a permission could name.
    { do: 'grant', to: target.id, actions: ['config:PutEvaluations'], on: ['*'] },
    {
      do: 'add',
      slot: 'permission',
      resource: {
        Type: 'AWS::Lambda::Permission',
        Properties: {
          FunctionName: scope.ref(target),
          Action: 'lambda:InvokeFunction',
          Principal: 'config.amazonaws.com',
          SourceAccount: { Ref: 'AWS::AccountId' },
        },
      },
    },
    { do: 'wait', resource: source.logicalId, for: { resource: scope.generated('permission') } },
  ],
})
