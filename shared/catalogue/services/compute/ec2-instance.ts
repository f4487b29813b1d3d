import { describeResource, physicalId } from '../../guide-commands'
import { MACHINE, machineForm, machineRole } from '../../owned/machine'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-instance.html */
export const ec2Instance: Service = {
  id: 'ec2-instance',
  type: 'AWS::EC2::Instance',
  label: 'EC2 instance',
  short: 'Instance',
  category: 'compute',
  model: 'IaaS',
  icon: 'ec2-instance',
  keywords: ['server', 'virtual machine', 'vm', 'linux', 'windows'],
  purpose: 'A rented server on which any program runs.',
  defaults: MACHINE,
  form: [
    ...machineForm(),
    { path: 'Monitoring', control: 'switch', label: 'Measure every minute' },
    { path: 'DisableApiTermination', control: 'switch', label: 'Protect against deletion' },
  ],
  facts: ({ properties }) => ['EC2 instance', `${properties.InstanceType ?? 'm1.small'}`],
  owned: machineRole({ path: 'IamInstanceProfile', value: 'Ref' }),
  actsThrough: { path: 'IamInstanceProfile', form: 'instance-profile', principal: 'ec2.amazonaws.com' },
  network: { securityGroups: { path: 'SecurityGroupIds' }, port: () => 80 },
  guide: {
    value: [
      'Runs what runs on a server of your own, without changing it.',
      'Any size from half a gigabyte of memory to many terabytes, changed by a restart.',
      'Paid by the second, with large discounts for those who commit or accept interruptions.',
      'Full control over operating system, disks and network.',
    ],
    uses: ['Existing applications', 'Licensed software', 'Build machines', 'Work that needs a GPU'],
    cost: 'Hours of running by size, plus disks, public addresses and traffic out. Savings Plans cut about two thirds at most, Spot up to nine tenths.',
    facts: [
      'Its role gives programs temporary credentials; no key needs to be stored on it.',
      'Only IMDSv2 is accepted here, which stops programs that are tricked into asking for credentials.',
      'Session Manager opens a shell without SSH, keys or an open port.',
      'The image is looked up in Systems Manager, so each replacement starts from the newest one.',
      'Lives in one zone; for more than one machine use an Auto Scaling group.',
    ],
    limits: [
      { name: 'Quota', value: 'counted in vCPUs per family and region; 5 in a new account for standard ones' },
      { name: 'User data', value: '16 KB before encoding' },
      { name: 'Security groups', value: '5 per network interface by default' },
    ],
    responsibility:
      'AWS runs the building, the hardware and the hypervisor. Operating system, patches, programs, users and firewall rules are yours.',
    commands: (node) => [
      describeResource(node),
      { title: 'Open a shell', command: `aws ssm start-session --target "${physicalId(node)}"` },
      {
        title: 'What it printed while starting',
        command: `aws ec2 get-console-output --latest --instance-id "${physicalId(node)}" --output text`,
      },
      {
        title: 'Stop it for the night',
        command: `aws ec2 stop-instances --instance-ids "${physicalId(node)}"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/concepts.html',
  },
}
