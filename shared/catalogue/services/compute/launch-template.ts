import { toPath, valueAt } from '../../../template/path'
import { describeResource, physicalId } from '../../guide-commands'
import { MACHINE, machineForm, machineRole } from '../../owned/machine'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-launchtemplate.html */
export const launchTemplate: Service = {
  id: 'launch-template',
  type: 'AWS::EC2::LaunchTemplate',
  label: 'Launch template',
  short: 'Launch template',
  category: 'compute',
  model: 'IaaS',
  icon: 'ec2-ami',
  keywords: ['auto scaling', 'instance', 'ami', 'golden image'],
  purpose: 'Says how new servers are built.',
  defaults: { LaunchTemplateData: MACHINE },
  form: [
    ...machineForm('LaunchTemplateData.'),
    { path: 'VersionDescription', control: 'text', label: 'What this version changes' },
  ],
  facts: ({ properties }) => {
    const size = valueAt(properties, toPath('LaunchTemplateData.InstanceType'))
    return ['launch template', ...(typeof size === 'string' ? [size] : [])]
  },
  owned: machineRole({ path: 'LaunchTemplateData.IamInstanceProfile.Arn', value: 'Arn' }),
  actsThrough: {
    path: 'LaunchTemplateData.IamInstanceProfile',
    form: 'instance-profile',
    principal: 'ec2.amazonaws.com',
  },
  network: { securityGroups: { path: 'LaunchTemplateData.SecurityGroupIds' }, port: () => 80 },
  plumbing: true,
  guide: {
    value: [
      'Every new server is built the same way, at any hour and without hands.',
      'Each change is a new version, and the old one is still there.',
      'One place to demand encrypted disks and safe settings.',
    ],
    uses: ['Auto Scaling groups', 'Spot fleets', 'Worker nodes of EKS'],
    cost: 'Free. The servers it builds are paid for.',
    facts: [
      'Versions do not change; an Auto Scaling group names one version, or the latest.',
      'Groups of servers may override single settings, such as the size.',
      'Replaces launch configurations, which new accounts can no longer make.',
    ],
    limits: [
      { name: 'Templates', value: '5,000 per region by default' },
      { name: 'Versions', value: '10,000 per template' },
      { name: 'User data', value: '16 KB before encoding' },
    ],
    responsibility: 'AWS keeps the versions. What they install and open is yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Its versions',
        command: `aws ec2 describe-launch-template-versions --launch-template-id "${physicalId(node)}" --query "LaunchTemplateVersions[].[VersionNumber,CreateTime,LaunchTemplateData.InstanceType]" --output table`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-launch-templates.html',
  },
}
