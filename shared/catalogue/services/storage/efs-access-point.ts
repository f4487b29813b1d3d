import { toPath, valueAt } from '../../../template/path'
import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** The user and folder that programs get which bring none of their own. */
export const PLAIN_USER = {
  PosixUser: { Uid: '1000', Gid: '1000' },
  RootDirectory: { Path: '/data', CreationInfo: { OwnerUid: '1000', OwnerGid: '1000', Permissions: '0750' } },
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-efs-accesspoint.html */
export const efsAccessPoint: Service = {
  id: 'efs-access-point',
  type: 'AWS::EFS::AccessPoint',
  label: 'EFS access point',
  short: 'Access point',
  category: 'storage',
  model: 'SaaS',
  icon: 'efs-file-system',
  keywords: ['efs', 'folder', 'posix', 'nfs'],
  purpose: 'One program’s own folder in a file system.',
  defaults: PLAIN_USER,
  owned: [
    {
      slot: 'fileSystem',
      suffix: 'FileSystem',
      fills: { path: 'FileSystemId', value: 'Ref' },
      write: () => ({
        Type: 'AWS::EFS::FileSystem',
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
        Properties: { Encrypted: true, ThroughputMode: 'elastic', BackupPolicy: { Status: 'ENABLED' } },
      }),
    },
  ],
  form: [
    { path: 'RootDirectory.Path', control: 'text', label: 'Folder', pattern: '/.*', placeholder: '/data' },
    { path: 'PosixUser.Uid', control: 'text', label: 'User number', pattern: '\\d{1,10}' },
    { path: 'PosixUser.Gid', control: 'text', label: 'Group number', pattern: '\\d{1,10}' },
    {
      path: 'RootDirectory.CreationInfo.OwnerUid',
      control: 'text',
      label: 'Owner of the folder',
      pattern: '\\d{1,10}',
    },
    {
      path: 'RootDirectory.CreationInfo.OwnerGid',
      control: 'text',
      label: 'Group of the folder',
      pattern: '\\d{1,10}',
    },
    {
      path: 'RootDirectory.CreationInfo.Permissions',
      control: 'text',
      label: 'Rights on the folder',
      pattern: '[0-7]{3,4}',
      help: 'As in Unix, such as 0750.',
    },
  ],
  facts: (node) => [`folder ${valueAt(node.properties, toPath('RootDirectory.Path')) ?? '/'}`],
  arn: 'Arn',
  plumbing: true,
  guide: {
    value: [
      'Programs that share a file system do not see each other’s files.',
      'The right user is set from outside, whatever the program says.',
    ],
    uses: ['Functions that need files', 'A folder for each container service', 'Tenants kept apart'],
    cost: 'Free. The file system is paid.',
    facts: [
      'Makes its folder at first use, with the owner and the rights it names.',
      'Permissions can be bound to one access point.',
      'Functions can only mount by way of one.',
    ],
    limits: [
      { name: 'Access points', value: '10,000 per file system' },
      { name: 'Path', value: '100 characters, 4 folders deep' },
    ],
    responsibility: 'AWS enforces user and folder. Choosing them and who may use the access point is yours.',
    commands: (node) => [
      describeResource(node),
      { title: 'What it leads to', command: `aws efs describe-access-points --access-point-id "${physicalId(node)}"` },
    ],
    documentation: 'https://docs.aws.amazon.com/efs/latest/ug/efs-access-points.html',
  },
}
