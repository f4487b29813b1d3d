import { describeResource, physicalId } from '../../guide-commands'
import { executionRole } from '../../owned/execution-role'
import type { Service } from '../../service'

const CODE = `import cfnresponse

def handler(event, context):
    try:
        # event['RequestType'] is Create, Update or Delete.
        cfnresponse.send(event, context, cfnresponse.SUCCESS, {}, event.get('PhysicalResourceId', 'placeholder'))
    except Exception as error:
        cfnresponse.send(event, context, cfnresponse.FAILED, {}, 'placeholder', reason=str(error))
`

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-customresource.html */
export const cloudformationCustomResource: Service = {
  id: 'cloudformation-custom-resource',
  type: 'AWS::CloudFormation::CustomResource',
  label: 'Custom resource',
  short: 'Custom resource',
  category: 'management',
  model: 'FaaS',
  icon: 'cloudformation',
  keywords: ['cloudformation', 'extension', 'provisioning', 'script'],
  purpose: 'A step of deployment in your own code.',
  defaults: { ServiceTimeout: 300 },
  owned: [
    {
      slot: 'handler',
      suffix: 'Handler',
      fills: { path: 'ServiceToken', value: 'Arn' },
      write: () => ({ Type: 'AWS::Lambda::Function', Properties: {} }),
    },
    {
      ...executionRole({
        principal: 'lambda.amazonaws.com',
        managedPolicies: ['service-role/AWSLambdaBasicExecutionRole'],
        fills: { slot: 'handler', path: 'Role', value: 'Arn' },
      }),
      partOf: 'handler',
    },
  ],
  ownedDefaults: {
    handler: {
      Runtime: 'python3.13',
      Handler: 'index.handler',
      Architectures: ['arm64'],
      Timeout: 60,
      Code: { ZipFile: CODE },
    },
  },
  form: [
    { path: 'ServiceTimeout', control: 'number', label: 'Gives up after', unit: 's', min: 1, max: 3600 },
    { slot: 'handler', path: 'Code.ZipFile', control: 'code', language: 'python', label: 'Code' },
    { slot: 'handler', path: 'Timeout', control: 'number', label: 'Timeout of the code', unit: 's', min: 1, max: 900 },
  ],
  facts: () => ['custom resource'],
  guide: {
    value: ['What CloudFormation cannot do is still part of the one deployment.', 'Is undone together with the stack.'],
    uses: [
      'Filling a database with first data',
      'Settings of a bought service',
      'Looking up values',
      'Emptying a bucket before deletion',
    ],
    cost: 'Free. The function behind it is paid by its runs.',
    facts: [
      'CloudFormation calls the function on creation, change and deletion, and waits for its answer.',
      'The answer may hold values that other resources read.',
      'A new physical id means that the old one is deleted afterwards.',
      'A function that never answers holds the stack up until it gives up.',
    ],
    limits: [
      { name: 'Answer', value: '4 KB' },
      { name: 'Waiting', value: '1 hour at most' },
    ],
    responsibility: 'AWS calls and waits. That the code answers every time and can be repeated is yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Why it failed',
        command: `aws cloudformation describe-stack-events --stack-name my-stack --query "StackEvents[?LogicalResourceId=='${node.logicalId}'].[ResourceStatus,ResourceStatusReason]" --output table`,
      },
      { title: 'What it is called', command: `echo "${physicalId(node)}"` },
    ],
    documentation: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-custom-resources.html',
  },
}
