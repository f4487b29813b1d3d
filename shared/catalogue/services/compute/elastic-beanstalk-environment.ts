import type { ResourceNode } from '../../../diagram/types'
import { isJsonObject, type Json } from '../../../template/json'
import { describeResource, physicalId } from '../../guide-commands'
import { executionRole } from '../../owned/execution-role'
import { machineRole } from '../../owned/machine'
import type { Service } from '../../service'

const LAUNCH = 'aws:autoscaling:launchconfiguration'
const GROUP = 'aws:autoscaling:asg'
const ENVIRONMENT = 'aws:elasticbeanstalk:environment'

/** The first two stand for the profile and the role that the environment generates; `fills` knows them by their place. */
const SETTINGS: Json[] = [
  { Namespace: LAUNCH, OptionName: 'IamInstanceProfile' },
  { Namespace: ENVIRONMENT, OptionName: 'ServiceRole' },
  { Namespace: ENVIRONMENT, OptionName: 'EnvironmentType', Value: 'LoadBalanced' },
  { Namespace: ENVIRONMENT, OptionName: 'LoadBalancerType', Value: 'application' },
  { Namespace: GROUP, OptionName: 'MinSize', Value: '2' },
  { Namespace: GROUP, OptionName: 'MaxSize', Value: '4' },
  { Namespace: LAUNCH, OptionName: 'DisableIMDSv1', Value: 'true' },
  { Namespace: 'aws:elasticbeanstalk:healthreporting:system', OptionName: 'SystemType', Value: 'enhanced' },
  { Namespace: 'aws:elasticbeanstalk:cloudwatch:logs', OptionName: 'StreamLogs', Value: 'true' },
]

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticbeanstalk-environment.html */
export const elasticBeanstalkEnvironment: Service = {
  id: 'elastic-beanstalk-environment',
  type: 'AWS::ElasticBeanstalk::Environment',
  label: 'Elastic Beanstalk environment',
  short: 'Beanstalk',
  category: 'compute',
  model: 'PaaS',
  icon: 'elastic-beanstalk',
  keywords: ['platform', 'deploy', 'web application', 'heroku', 'java', 'php'],
  purpose: 'Runs a web application from its code alone.',
  defaults: {
    SolutionStackName: '64bit Amazon Linux 2023 v6.7.0 running Node.js 22',
    Tier: { Name: 'WebServer', Type: 'Standard' },
    OptionSettings: SETTINGS,
  },
  form: [
    {
      path: 'SolutionStackName',
      control: 'text',
      label: 'Platform',
      help: 'As “aws elasticbeanstalk list-available-solution-stacks” names it; old versions go out of the list.',
    },
    { path: 'VersionLabel', control: 'text', label: 'Version', help: 'Empty runs a sample application.' },
    { path: 'CNAMEPrefix', control: 'text', label: 'Name in its address', pattern: '[A-Za-z0-9-]{4,63}' },
    { path: 'Description', control: 'text', label: 'Description' },
    { path: 'OptionSettings', control: 'code', language: 'json', label: 'Settings' },
  ],
  facts: ({ properties }) => [platformOf(properties.SolutionStackName), sizeOf(properties.OptionSettings)],
  owned: [
    {
      slot: 'application',
      suffix: 'Application',
      fills: { path: 'ApplicationName', value: 'Ref' },
      write: () => ({ Type: 'AWS::ElasticBeanstalk::Application' }),
    },
    ...machineRole({ path: 'OptionSettings.0.Value', value: 'Ref' }).map((each) =>
      each.slot === 'role'
        ? {
            ...executionRole({
              principal: 'ec2.amazonaws.com',
              managedPolicies: ['AWSElasticBeanstalkWebTier', 'AmazonSSMManagedInstanceCore'],
            }),
            partOf: 'profile',
          }
        : each,
    ),
    executionRole({
      slot: 'serviceRole',
      suffix: 'ServiceRole',
      principal: 'elasticbeanstalk.amazonaws.com',
      managedPolicies: [
        'service-role/AWSElasticBeanstalkEnhancedHealth',
        'AWSElasticBeanstalkManagedUpdatesCustomerRolePolicy',
      ],
      fills: { path: 'OptionSettings.1.Value', value: 'Arn' },
    }),
  ],
  actsThrough: { path: 'OptionSettings.0.Value', form: 'instance-profile', principal: 'ec2.amazonaws.com' },
  guide: {
    value: [
      'Upload the code, and servers, load balancer, scaling and monitoring are there.',
      'Everything it sets up can still be seen and changed.',
      'Rolling updates and the way back are built in.',
      'A known way of working for teams that come from a hosting company.',
    ],
    uses: ['Web applications in Java, .NET, Node.js, PHP, Python, Ruby or Go', 'Docker on servers', 'Queue workers'],
    cost: 'Beanstalk itself is free. The servers, load balancer, disks and logs it sets up are paid.',
    facts: [
      'A platform is an operating system with a language runtime and a web server; AWS brings out new versions often.',
      'Settings are name and value in a namespace; files in the code (.ebextensions) can say more.',
      'Updates go all at once, in batches, to new servers, or with part of the traffic first.',
      'Without a VPC of its own it runs in the default one.',
    ],
    limits: [
      { name: 'Environments', value: '200 per region by default' },
      { name: 'Archive', value: '500 MB' },
      { name: 'Platform', value: 'leaves the list with its runtime; then a new stack needs another' },
    ],
    responsibility:
      'AWS builds platforms and sets up what they need. Moving to new platform versions, the code and the settings are yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Platforms there are now',
        command: 'aws elasticbeanstalk list-available-solution-stacks --query "SolutionStacks[:20]"',
      },
      {
        title: 'How it is doing',
        command: `aws elasticbeanstalk describe-environment-health --environment-name "${physicalId(node)}" --attribute-names All`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/using-features.managing.html',
  },
}

function platformOf(stack: unknown): string {
  return (typeof stack === 'string' ? stack.split(' running ')[1] : undefined) ?? 'Beanstalk'
}

function sizeOf(settings: unknown): string {
  return `${settingOf(settings, 'MinSize') ?? 1} to ${settingOf(settings, 'MaxSize') ?? 4} servers`
}

function settingOf(settings: unknown, name: string): Json | undefined {
  const list: unknown[] = Array.isArray(settings) ? settings : []
  const found = list.find(
    (each) => isJsonObject(each as Json) && (each as ResourceNode['properties']).OptionName === name,
  )
  return found === undefined ? undefined : (found as ResourceNode['properties']).Value
}
