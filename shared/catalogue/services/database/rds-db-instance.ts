import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'
import { databasePort, engineName, RDS_VARIANTS } from './rds-engines'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbinstance.html */
export const rdsDbInstance: Service = {
  id: 'rds-db-instance',
  type: 'AWS::RDS::DBInstance',
  label: 'RDS database',
  short: 'Database',
  category: 'database',
  model: 'PaaS',
  icon: 'rds-instance',
  keywords: ['relational', 'sql', 'rds'],
  purpose: 'A relational database, run for you.',
  defaults: {
    DBInstanceClass: 'db.t4g.medium',
    PubliclyAccessible: false,
    AutoMinorVersionUpgrade: true,
  },
  attributes: { DeletionPolicy: 'Snapshot', UpdateReplacePolicy: 'Snapshot' },
  variants: RDS_VARIANTS,
  form: [
    {
      path: 'Engine',
      control: 'choice',
      label: 'Engine',
      choices: [
        { value: 'postgres', label: 'PostgreSQL' },
        { value: 'mysql', label: 'MySQL' },
        { value: 'mariadb', label: 'MariaDB' },
        { value: 'sqlserver-se', label: 'SQL Server Standard' },
        { value: 'sqlserver-ee', label: 'SQL Server Enterprise' },
        { value: 'sqlserver-web', label: 'SQL Server Web' },
        { value: 'sqlserver-ex', label: 'SQL Server Express' },
        { value: 'oracle-se2', label: 'Oracle Standard Two' },
        { value: 'oracle-ee', label: 'Oracle Enterprise' },
      ],
    },
    { path: 'EngineVersion', control: 'text', label: 'Version', help: 'Empty means the usual one of the engine.' },
    { path: 'DBInstanceClass', control: 'text', label: 'Size', placeholder: 'db.t4g.medium', pattern: 'db\\..+' },
    { path: 'AllocatedStorage', control: 'text', label: 'Disk (GiB)', pattern: '\\d+' },
    { path: 'MaxAllocatedStorage', control: 'number', label: 'Disk may grow to', unit: 'GiB', min: 21 },
    { path: 'DBName', control: 'text', label: 'First database' },
    { path: 'MasterUsername', control: 'text', label: 'Main user', pattern: '[A-Za-z][A-Za-z0-9_]{0,62}' },
    { path: 'ManageMasterUserPassword', control: 'switch', label: 'Password made and kept in Secrets Manager' },
    { path: 'Port', control: 'text', label: 'Port', pattern: '\\d{4,5}' },
    { path: 'MultiAZ', control: 'switch', label: 'Standby in a second zone' },
    {
      path: 'BackupRetentionPeriod',
      control: 'number',
      label: 'Keep backups for',
      unit: 'days',
      min: 0,
      max: 35,
      help: '0 turns backups off.',
    },
    { path: 'StorageEncrypted', control: 'switch', label: 'Encrypt' },
    { path: 'DeletionProtection', control: 'switch', label: 'Protect against deletion' },
    { path: 'PubliclyAccessible', control: 'switch', label: 'Public address' },
    { path: 'AutoMinorVersionUpgrade', control: 'switch', label: 'Install minor versions by itself' },
  ],
  facts: ({ properties }) => [
    engineName(properties) ?? 'read replica',
    `${properties.DBInstanceClass ?? ''}`,
    ...(properties.MultiAZ === true ? ['two zones'] : []),
  ],
  arn: 'DBInstanceArn',
  network: { securityGroups: { path: 'VPCSecurityGroups' }, port: databasePort },
  guide: {
    value: [
      'Backups, patches and failover happen without a database administrator on call.',
      'The engines and tools that people already know.',
      'A standby in a second zone takes over within a minute or two.',
      'Back to any second of the last days, up to 35.',
    ],
    uses: ['Shops and booking systems', 'ERP and line-of-business applications', 'Anything that needs SQL'],
    cost: 'Hours by size (twice with a standby), disk by size and speed, backups beyond the size of the disk, licences for SQL Server and Oracle.',
    facts: [
      'The main password is made by RDS, kept in Secrets Manager and changed every seven days.',
      'A standby takes no queries; read replicas do, and lag a little.',
      'Deleting the stack takes a last snapshot; deletion protection must be switched off first.',
      'Encryption is chosen when it is made and cannot be added to it later.',
      'Minor versions are installed in a weekly window.',
    ],
    limits: [
      { name: 'Disk', value: '20 GiB to 64 TiB (SQL Server 16 TiB)' },
      { name: 'Backups', value: 'kept for 35 days at most' },
      { name: 'Read replicas', value: '15 (SQL Server and Oracle 5)' },
      { name: 'Instances', value: '40 per region by default' },
    ],
    responsibility:
      'AWS runs machine, operating system, engine and backups. Schema, queries, users, sizes, network access and tests of restoring are yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Its address',
        command: `aws rds describe-db-instances --db-instance-identifier "${physicalId(node)}" --query "DBInstances[0].Endpoint"`,
      },
      {
        title: 'Take a snapshot',
        command: `aws rds create-db-snapshot --db-instance-identifier "${physicalId(node)}" --db-snapshot-identifier before-change`,
      },
      {
        title: 'Try the failover',
        command: `aws rds reboot-db-instance --force-failover --db-instance-identifier "${physicalId(node)}"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Welcome.html',
  },
}
