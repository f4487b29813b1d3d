import type { Contribution } from '../contribution'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-nested-stacks.html */
export const cloudformationStackPassesToCloudformationStack = connectionKind({
  id: 'cloudformation-stack-passes-to-cloudformation-stack',
  title: 'passes a value to',
  line: 'reference',
  source: { types: ['AWS::CloudFormation::Stack'] },
  target: { types: ['AWS::CloudFormation::Stack'] },
  rank: 10,
  plain: '{target} is deployed after {source} and gets one of its outputs as a parameter.',
  options: {
    output: { control: 'text', label: 'Output', default: 'VpcId', pattern: '[A-Za-z0-9]{1,255}' },
    parameter: { control: 'text', label: 'Parameter', default: 'VpcId', pattern: '[A-Za-z0-9]{1,255}' },
  },
  detail: ({ output, parameter }) => (output === parameter ? output : `${output} as ${parameter}`),
  write: ({ source, target, options }, scope): Contribution[] =>
    options.output && options.parameter
      ? [
          {
            do: 'set',
            resource: target.logicalId,
            path: `Parameters.${options.parameter}`,
            value: scope.attribute(source, `Outputs.${options.output}`),
          },
        ]
      : [{ do: 'report', severity: 'warning', message: 'Say which output is passed, and to which parameter' }],
})
