import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** The port that NFS uses. */
export const NFS_PORT = 2049

/** The slot of a file system's first mount target; those in further zones have the number behind it. */
export const MOUNT_TARGET_SLOT = 'mountTarget'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-efs-filesystem.html */
export const efsFileSystem: Service = {
  id: 'efs-file-system',
  type: 'AWS::EFS::FileSystem',
  label: 'EFS file system',
  short: 'File system',
  category: 'storage',
  model: 'SaaS',
  icon: 'efs',
  keywords: ['nfs', 'shared folder', 'network drive', 'files', 'mount'],
  purpose: 'A folder that many servers share.',
  defaults: {
    Encrypted: true,
    PerformanceMode: 'generalPurpose',
    ThroughputMode: 'elastic',
    BackupPolicy: { Status: 'ENABLED' },
    LifecyclePolicies: [{ TransitionToIA: 'AFTER_30_DAYS' }, { TransitionToPrimaryStorageClass: 'AFTER_1_ACCESS' }],
  },
  attributes: { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
  form: [
    {
      path: 'ThroughputMode',
      control: 'choice',
      label: 'Throughput',
      choices: [
        { value: 'elastic', label: 'as needed, paid by use' },
        { value: 'bursting', label: 'grows with the files' },
        { value: 'provisioned', label: 'reserved' },
      ],
    },
    {
      path: 'ProvisionedThroughputInMibps',
      control: 'number',
      label: 'Reserved throughput',
      unit: 'MiB/s',
      min: 1,
      max: 3414,
      help: 'Only for reserved throughput.',
    },
    { path: 'Encrypted', control: 'switch', label: 'Encrypt' },
    {
      path: 'BackupPolicy.Status',
      control: 'choice',
      label: 'Daily backup',
      choices: [
        { value: 'ENABLED', label: 'on' },
        { value: 'DISABLED', label: 'off' },
      ],
    },
    { path: 'LifecyclePolicies', control: 'code', language: 'json', label: 'When files move to cheaper storage' },
    { path: 'FileSystemPolicy', control: 'code', language: 'json', label: 'Who may mount it' },
  ],
  facts: ({ properties }) => ['EFS', `${properties.ThroughputMode ?? 'bursting'} throughput`],
  arn: 'Arn',
  network: { securityGroups: { slot: MOUNT_TARGET_SLOT, path: 'SecurityGroups' }, port: () => NFS_PORT },
  guide: {
    value: [
      'Programs that expect a disk work in the cloud without changes.',
      'Grows and shrinks by itself; nobody plans its size.',
      'The same files from servers, containers and functions in all zones.',
      'Files that are seldom read cost much less.',
    ],
    uses: ['Content management systems', 'Home folders', 'Models and libraries for functions', 'Moving file servers'],
    cost: 'Gigabytes kept by the month, and with elastic throughput each gigabyte read and written. Files not touched for a month cost about a tenth.',
    facts: [
      'Speaks NFS 4.1; Windows servers need FSx.',
      'A mount target in each zone is its door there, with a security group.',
      'Access points give each program its own folder and user.',
      'Holds its data in several zones.',
    ],
    limits: [
      { name: 'File', value: '47.9 TiB' },
      { name: 'Mount targets', value: 'one per zone' },
      { name: 'Access points', value: '10,000 per file system' },
      { name: 'Connections', value: '25,000' },
    ],
    responsibility:
      'AWS keeps and copies the files. Who may mount it, backups that suffice, and the rights on files are yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Mount it on a server',
        command: `sudo dnf install -y amazon-efs-utils && sudo mkdir -p /mnt/files && sudo mount -t efs -o tls,iam "${physicalId(node)}":/ /mnt/files`,
      },
      {
        title: 'Its size',
        command: `aws efs describe-file-systems --file-system-id "${physicalId(node)}" --query "FileSystems[0].SizeInBytes"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/efs/latest/ug/whatisefs.html',
  },
}
