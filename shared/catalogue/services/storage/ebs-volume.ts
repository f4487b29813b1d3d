import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-volume.html */
export const ebsVolume: Service = {
  id: 'ebs-volume',
  type: 'AWS::EC2::Volume',
  label: 'EBS volume',
  short: 'Volume',
  category: 'storage',
  model: 'IaaS',
  icon: 'ebs-volume',
  keywords: ['disk', 'block storage', 'ssd', 'gp3', 'io2'],
  purpose: 'A disk for a server that outlives it.',
  defaults: { Size: 20, VolumeType: 'gp3', Encrypted: true },
  attributes: { DeletionPolicy: 'Snapshot', UpdateReplacePolicy: 'Snapshot' },
  form: [
    { path: 'Size', control: 'number', label: 'Size', unit: 'GiB', min: 1, max: 65536 },
    {
      path: 'VolumeType',
      control: 'choice',
      label: 'Type',
      choices: [
        { value: 'gp3', label: 'gp3: SSD for most uses' },
        { value: 'io2', label: 'io2: SSD for databases with many operations' },
        { value: 'st1', label: 'st1: hard disk for large streams' },
        { value: 'sc1', label: 'sc1: hard disk for what is seldom read' },
        { value: 'gp2', label: 'gp2: older SSD' },
      ],
    },
    {
      path: 'Iops',
      control: 'number',
      label: 'Operations per second',
      min: 100,
      max: 256000,
      help: 'For gp3 (3,000 are included) and io2 only.',
    },
    { path: 'Throughput', control: 'number', label: 'Throughput', unit: 'MiB/s', min: 125, help: 'For gp3 only.' },
    { path: 'Encrypted', control: 'switch', label: 'Encrypt' },
    { path: 'SnapshotId', control: 'text', label: 'Start from snapshot', placeholder: 'snap-…' },
  ],
  facts: ({ properties }) => [`${properties.Size ?? '?'} GiB`, `${properties.VolumeType ?? 'gp2'}`],
  guide: {
    value: [
      'Data stays when the server is replaced, and moves to the next one in the same zone.',
      'Snapshots are copies that cost only for what changed.',
      'Size and speed change while it is in use.',
    ],
    uses: ['Databases you run yourself', 'Application data', 'Working space for builds'],
    cost: 'Size by month, plus operations and throughput beyond what gp3 includes, plus snapshots. Paid whether used or not.',
    facts: [
      'Lies in one zone and is copied within it; only a snapshot leaves it.',
      'gp3 comes with 3,000 operations and 125 MiB/s per second whatever its size.',
      'io2 reaches 256,000 operations per second and may be attached to several servers.',
      'Hard disks (st1, sc1) are cheap for large streams and slow for small pieces.',
    ],
    limits: [
      { name: 'io2', value: '4 GiB to 64 TiB, 256,000 operations per second' },
      { name: 'st1 and sc1', value: '125 GiB to 16 TiB; 500 and 250 MiB/s' },
      { name: 'Snapshots', value: '100,000 per region by default' },
      { name: 'Changes', value: 'one every six hours or so for each volume' },
    ],
    responsibility:
      'AWS keeps copies within the zone and replaces failed hardware. Snapshots, encryption keys and the file system are yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Take a snapshot',
        command: `aws ec2 create-snapshot --volume-id "${physicalId(node)}" --description "${node.logicalId}"`,
      },
      {
        title: 'Make it larger',
        command: `aws ec2 modify-volume --volume-id "${physicalId(node)}" --size ${Number(node.properties.Size ?? 20) * 2}`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volumes.html',
  },
}
