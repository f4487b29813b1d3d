import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-nested-stacks.html */
export const cloudformationStackPassesToLambdaFunction = connectionKind({
  id: 'cloudformation-stack-passes-to-lambda-function',
  title: 'passes a value to',
  line: 'reference',
  source: { types: ['AWS::CloudFormation::Stack'] },
  target: { types: ['AWS::Lambda::Function'] },
  rank: 10,
  plain: '{target} is deployed after {source} and gets one of its outputs as an environment variable.',
  options: {
    output: { control: 'text', label: 'Output', default: 'Endpoint', pattern: '[A-Za-z0-9]{1,255}' },
    variable: { control: 'text', label: 'Variable', default: 'ENDPOINT', pattern: '[A-Za-z][A-Za-z0-9_]+' },
  },
  detail: ({ output }) => output,
  write: ({ source, target, options }, scope) => [
    {
      do: 'environment',
      on: target.id,
      name: options.variable,
      value: scope.attribute(source, `Outputs.${options.output}`),
    },
  ],
})
