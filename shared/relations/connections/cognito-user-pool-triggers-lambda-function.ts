import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-identity-pools-working-with-aws-lambda-triggers.html */
export const cognitoUserPoolTriggersLambdaFunction = connectionKind({
  id: 'cognito-user-pool-triggers-lambda-function',
  title: 'triggers',
  line: 'event',
  source: { types: ['AWS::Cognito::UserPool'] },
  target: { types: ['AWS::Lambda::Function'] },
  rank: 10,
  plain: '{source} calls {target} at one step of signing in or up, and waits for its answer.',
  options: {
    step: {
      control: 'choice',
      label: 'When',
      default: 'PostConfirmation',
      choices: [
        { value: 'PostConfirmation', label: 'someone has signed up' },
        { value: 'PreSignUp', label: 'someone is about to sign up' },
        { value: 'PreAuthentication', label: 'someone is about to sign in' },
        { value: 'PostAuthentication', label: 'someone has signed in' },
        { value: 'PreTokenGeneration', label: 'a token is made' },
        { value: 'CustomMessage', label: 'a message is sent' },
        { value: 'UserMigration', label: 'someone unknown signs in' },
      ],
    },
  },
  write: ({ source, target, options }, scope) => [
    { do: 'set', resource: source.logicalId, path: `LambdaConfig.${options.step}`, value: scope.arn(target) },
    {
      do: 'add',
      slot: 'permission',
      resource: {
        Type: 'AWS::Lambda::Permission',
        Properties: {
          Action: 'lambda:InvokeFunction',
          FunctionName: scope.ref(target),
          Principal: 'cognito-idp.amazonaws.com',
          SourceArn: scope.arn(source),
        },
      },
    },
  ],
})
