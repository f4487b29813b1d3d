import type { ResourceNode } from '../../../diagram/types'
import { sub } from '../../../template/intrinsics'
import type { Json } from '../../../template/json'
import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-parameter.html */
export const ssmParameter: Service = {
  id: 'ssm-parameter',
  type: 'AWS::SSM::Parameter',
  label: 'SSM parameter',
  short: 'Parameter',
  category: 'management',
  model: 'SaaS',
  icon: 'ssm-parameter',
  keywords: ['configuration', 'setting', 'parameter store', 'systems manager'],
  purpose: 'Keeps one setting of a program.',
  defaults: { Type: 'String', Value: 'value', Tier: 'Standard' },
  namesFor: (logicalId) => ({ Name: `/settings/${logicalId}` }),
  form: [
    { path: 'Name', control: 'text', label: 'Name', pattern: '[A-Za-z0-9_./-]{1,1011}', placeholder: '/shop/theme' },
    {
      path: 'Value',
      control: 'text',
      label: 'Value',
      multiline: true,
      help: 'No secrets here: they belong into Secrets Manager.',
    },
    {
      path: 'Type',
      control: 'choice',
      label: 'Type',
      choices: [
        { value: 'String', label: 'Text' },
        { value: 'StringList', label: 'List, with commas' },
      ],
    },
    {
      path: 'Tier',
      control: 'choice',
      label: 'Tier',
      choices: [
        { value: 'Standard', label: 'Standard, up to 4 KB, free' },
        { value: 'Advanced', label: 'Advanced, up to 8 KB' },
        { value: 'Intelligent-Tiering', label: 'Whichever it needs' },
      ],
    },
    { path: 'AllowedPattern', control: 'text', label: 'Must look like', placeholder: '[a-z]+' },
    { path: 'Description', control: 'text', label: 'Description' },
  ],
  facts: ({ properties }) => (typeof properties.Name === 'string' ? [properties.Name] : ['parameter']),
  guide: {
    value: [
      'A setting is changed without deploying the program again.',
      'Every former value is kept, with who changed it.',
      'The same name in test and production, with other values.',
    ],
    uses: ['Settings of functions and containers', 'Addresses that other stacks need', 'Switches for new features'],
    cost: 'Standard parameters are free; advanced ones and very many reads are paid.',
    facts: [
      'Names with slashes form a tree that can be read as a whole.',
      'Templates can read it while they are deployed.',
      'AWS publishes values of its own, such as the newest machine images.',
      'CloudFormation cannot make encrypted parameters; use a secret for those.',
    ],
    limits: [
      { name: 'Value', value: '4 KB, advanced 8 KB' },
      { name: 'Parameters', value: '10,000 standard and 100,000 advanced ones per region' },
      { name: 'Reads', value: '40 per second by default, 10,000 if paid for' },
      { name: 'Old values', value: '100' },
    ],
    responsibility: 'AWS keeps the values. What they say, and that no secrets get in, is yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Its value',
        command: `aws ssm get-parameter --name "${physicalId(node)}" --query Parameter.Value --output text`,
      },
      {
        title: 'Who changed it',
        command: `aws ssm get-parameter-history --name "${physicalId(node)}" --query "Parameters[].[LastModifiedDate,LastModifiedUser,Value]" --output table`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-parameter-store.html',
  },
}

/** The ARN of a parameter, which CloudFormation does not give: the slash a name begins with stands only once in it. */
export function parameterArn(node: ResourceNode): Json {
  const { Name } = node.properties
  const slash = typeof Name === 'string' && Name.startsWith('/') ? '' : '/'
  return sub(`arn:\${AWS::Partition}:ssm:\${AWS::Region}:\${AWS::AccountId}:parameter${slash}\${${node.logicalId}}`)
}
