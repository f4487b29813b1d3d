import type { Access } from '../access'

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html */
export const lambdaFunctionAccess: Access = {
  target: 'AWS::Lambda::Function',
  title: 'invokes',
  line: 'request',
  plain: '{source} calls {target} and can wait for its answer.',
  rank: 10,
  choices: [{ value: 'invoke', label: 'invoke', statements: [{ actions: ['lambda:InvokeFunction'] }], keyActions: [] }],
  variable: 'FUNCTION_NAME',
}
