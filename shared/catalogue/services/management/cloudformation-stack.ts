import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-stack.html */
export const cloudformationStack: Service = {
  id: 'cloudformation-stack',
  type: 'AWS::CloudFormation::Stack',
  label: 'CloudFormation nested stack',
  short: 'Nested stack',
  category: 'management',
  model: 'SaaS',
  icon: 'cloudformation-stack',
  keywords: ['nested', 'template', 'module', 'infrastructure as code'],
  purpose: 'Deploys another template within this one.',
  defaults: { TemplateURL: 'https://example-company-templates.s3.amazonaws.com/template.yaml' },
  // What the inner stack keeps is decided by its own resources.
  attributes: { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' },
  form: [
    {
      path: 'TemplateURL',
      control: 'text',
      label: 'Template',
      help: 'Address of the template in S3; “aws cloudformation package” uploads a file and fills it in.',
      pattern: 'https://.+',
      placeholder: 'https://my-bucket.s3.amazonaws.com/network.yaml',
    },
    { path: 'Parameters', control: 'code', language: 'json', label: 'Parameters' },
    {
      path: 'TimeoutInMinutes',
      control: 'number',
      label: 'Given up after',
      unit: 'min',
      min: 1,
      help: 'Empty waits as long as it takes.',
    },
    { path: 'NotificationARNs', control: 'list', label: 'Topics told of progress', placeholder: 'arn:aws:sns:…' },
  ],
  facts: ({ properties }) => ['Nested stack', templateName(properties.TemplateURL)],
  arn: 'Ref',
  guide: {
    value: [
      'A part that is proven once is used again as it is.',
      'Large systems stay readable and below the limits of one template.',
      'All parts are deployed, changed and rolled back together.',
    ],
    uses: ['A standard network', 'The same service for several teams', 'Templates with more than 500 resources'],
    cost: 'Free; what the inner stack creates is paid.',
    facts: [
      'Outputs of one nested stack can be parameters of another.',
      'Changes are made through the outer stack, never in the inner one directly.',
      'The template must lie in S3 where the deploying role can read it.',
    ],
    limits: [
      { name: 'Template in S3', value: '1 MB' },
      { name: 'Resources', value: '500 per stack' },
      { name: 'Parameters and outputs', value: '200 each per stack' },
      { name: 'Resources changed at once', value: '2,500 over all nested stacks' },
    ],
    responsibility:
      'AWS deploys in the right order and rolls back. What the templates say and who may deploy is yours.',
    commands: (node) => [
      {
        title: 'Upload inner templates and point to them',
        command:
          'aws cloudformation package --template-file template.yaml --s3-bucket MY-BUCKET --output-template-file packaged.yaml',
      },
      describeResource(node),
      {
        title: 'Its outputs',
        command: `aws cloudformation describe-stacks --stack-name "${physicalId(node)}" --query "Stacks[0].Outputs"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-nested-stacks.html',
  },
}

function templateName(url: unknown): string {
  return typeof url === 'string' ? (url.split('/').pop() ?? url) : 'template'
}
