import { describeResource, physicalId } from '../../guide-commands'
import type { OwnedResource, Service } from '../../service'

const secret: OwnedResource = {
  slot: 'secret',
  suffix: 'Secret',
  fills: { path: 'Password', value: 'Ref', secretKey: 'password' },
  write: () => ({
    Type: 'AWS::SecretsManager::Secret',
    DeletionPolicy: 'Delete',
    UpdateReplacePolicy: 'Delete',
    Properties: {
      GenerateSecretString: {
        SecretStringTemplate: JSON.stringify({ username: 'Admin' }),
        GenerateStringKey: 'password',
        PasswordLength: 32,
        ExcludePunctuation: true,
      },
    },
  }),
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-directoryservice-microsoftad.html */
export const directoryMicrosoftAd: Service = {
  id: 'directory-microsoft-ad',
  type: 'AWS::DirectoryService::MicrosoftAD',
  label: 'Managed Microsoft AD',
  short: 'Microsoft AD',
  category: 'security',
  model: 'PaaS',
  icon: 'directory-managed-microsoft-ad',
  keywords: ['active directory', 'domain', 'windows', 'ldap', 'kerberos', 'users'],
  purpose: 'Holds the users and computers of a Windows domain.',
  defaults: { Name: 'corp.example.com', Edition: 'Standard' },
  attributes: { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
  owned: [secret],
  form: [
    {
      path: 'Name',
      control: 'text',
      label: 'Domain',
      help: 'Changing it replaces the directory.',
      pattern: '([A-Za-z0-9-]+\\.)+[A-Za-z0-9-]+',
      placeholder: 'corp.example.com',
    },
    { path: 'ShortName', control: 'text', label: 'Short name', placeholder: 'CORP', pattern: '[A-Za-z0-9-]{1,15}' },
    {
      path: 'Edition',
      control: 'choice',
      label: 'Edition',
      choices: [
        { value: 'Standard', label: 'Standard: up to about 30,000 objects' },
        { value: 'Enterprise', label: 'Enterprise: up to about 500,000 objects' },
      ],
    },
    { path: 'CreateAlias', control: 'switch', label: 'Alias for sign-in addresses' },
    { path: 'EnableSso', control: 'switch', label: 'Single sign-on', help: 'Needs the alias.' },
  ],
  facts: ({ properties }) => ['Microsoft AD', ...(typeof properties.Name === 'string' ? [properties.Name] : [])],
  guide: {
    value: [
      'A real Active Directory without domain controllers to run.',
      'People use the login they have, also for the AWS console.',
      'Two controllers in two zones, watched and backed up every day.',
    ],
    uses: [
      'Windows servers and desktops',
      'SQL Server and file shares with domain logins',
      'Trust with a directory on premises',
    ],
    cost: 'Per hour of each domain controller by edition, two at least. Sharing with other accounts costs extra.',
    facts: [
      'Runs Windows Server; group policies, LDAP and Kerberos work as usual.',
      'The first user is Admin, whose password is generated and kept in Secrets Manager.',
      'RDS, FSx, WorkSpaces and others join it.',
      'Trusts lead to directories elsewhere, in one or both directions.',
    ],
    limits: [
      { name: 'Directories', value: '20 per region by default' },
      { name: 'Subnets', value: 'two, in different zones' },
      { name: 'Snapshots', value: '5 by hand' },
    ],
    responsibility:
      'AWS runs and patches the controllers and copies the data. Users, groups, policies, trusts and network access are yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Its controllers and name servers',
        command: `aws ds describe-directories --directory-ids "${physicalId(node)}"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/directoryservice/latest/admin-guide/directory_microsoft_ad.html',
  },
}
