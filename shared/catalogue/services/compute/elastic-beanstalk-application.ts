import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticbeanstalk-application.html */
export const elasticBeanstalkApplication: Service = {
  id: 'elastic-beanstalk-application',
  type: 'AWS::ElasticBeanstalk::Application',
  label: 'Elastic Beanstalk application',
  short: 'Beanstalk app',
  category: 'compute',
  model: 'PaaS',
  icon: 'elastic-beanstalk-application',
  keywords: ['platform', 'deploy', 'web application', 'versions'],
  purpose: 'Holds the versions of one application.',
  defaults: {},
  form: [
    { path: 'ApplicationName', control: 'text', label: 'Name', help: 'Empty lets CloudFormation choose.' },
    { path: 'Description', control: 'text', label: 'Description' },
    {
      path: 'ResourceLifecycleConfig.VersionLifecycleConfig.MaxCountRule.MaxCount',
      control: 'number',
      label: 'Versions kept',
      min: 1,
      max: 1000,
    },
  ],
  facts: () => ['Beanstalk application'],
  container: { tone: 'compute' },
  guide: {
    value: [
      'Test and production are environments of the same application.',
      'Each version is kept, so that going back is one step.',
      'Nothing to build before the first deployment.',
    ],
    uses: ['Web applications', 'Worker processes', 'Moving a hosted application to AWS'],
    cost: 'Free. What its environments run is paid.',
    facts: [
      'Holds versions (archives of the code) and environments that run them.',
      'Environments swap their addresses, so that users change over at once.',
      'Old versions can be deleted by number or age.',
    ],
    limits: [
      { name: 'Applications', value: '75 per region by default' },
      { name: 'Versions', value: '1,000 over all applications by default' },
      { name: 'Archive', value: '500 MB' },
    ],
    responsibility: 'AWS keeps the versions. The code and which version runs where is yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Its versions',
        command: `aws elasticbeanstalk describe-application-versions --application-name "${physicalId(node)}" --query "ApplicationVersions[].[VersionLabel,DateCreated]" --output table`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/applications.html',
  },
}
