import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-secret.html */
export const secretsManagerSecret: Service = {
  id: 'secrets-manager-secret',
  type: 'AWS::SecretsManager::Secret',
  label: 'Secrets Manager secret',
  short: 'Secret',
  category: 'security',
  model: 'SaaS',
  icon: 'secrets-manager',
  keywords: ['password', 'credential', 'token', 'api key'],
  purpose: 'Keeps a password or token safe.',
  defaults: {
    GenerateSecretString: { PasswordLength: 32, ExcludeCharacters: '"@/\\\'' },
  },
  // What was generated is known nowhere else.
  attributes: { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
  form: [
    {
      path: 'Name',
      control: 'text',
      label: 'Name',
      help: 'Empty lets CloudFormation choose.',
      pattern: '[A-Za-z0-9/_+=.@-]{1,512}',
      placeholder: 'shop/database',
    },
    { path: 'Description', control: 'text', label: 'Description' },
    { path: 'GenerateSecretString.PasswordLength', control: 'number', label: 'Length', min: 8, max: 4096 },
    {
      path: 'GenerateSecretString.ExcludeCharacters',
      control: 'text',
      label: 'Characters not used',
      help: 'Those that the program or database does not take.',
    },
    { path: 'GenerateSecretString.ExcludePunctuation', control: 'switch', label: 'Letters and digits only' },
    {
      path: 'GenerateSecretString.SecretStringTemplate',
      control: 'text',
      label: 'Other parts, as JSON',
      placeholder: '{"username":"app"}',
      help: 'Together with the name of the generated part.',
    },
    {
      path: 'GenerateSecretString.GenerateStringKey',
      control: 'text',
      label: 'Name of the generated part',
      placeholder: 'password',
    },
  ],
  facts: ({ properties }) => ['Secret', properties.GenerateSecretString ? 'generated' : 'typed in'],
  arn: 'Ref',
  guide: {
    value: [
      'No password stands in code, in templates or in mails.',
      'Can be changed by itself at regular times.',
      'Who read which secret when is on record.',
    ],
    uses: ['Database passwords', 'Tokens of partner systems', 'Signing keys'],
    cost: 'Paid per secret and month and per ten thousand reads. Parameter Store is cheaper where nothing needs to rotate.',
    facts: [
      'Encrypted with a KMS key: one of AWS, or your own.',
      'Versions carry stages, so that a new value can be tested before it counts.',
      'Rotation runs a function, or is managed by the service the secret belongs to.',
      'Deleted secrets can be brought back for 7 to 30 days.',
    ],
    limits: [
      { name: 'Size', value: '64 KB' },
      { name: 'Secrets', value: '500,000 per region' },
      { name: 'Versions', value: 'about 100' },
      { name: 'Reads', value: '10,000 a second' },
    ],
    responsibility:
      'AWS stores and encrypts the secret. Who may read it, how often it changes and that nobody logs it is yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Put in a value of your own',
        command: `aws secretsmanager put-secret-value --secret-id "${physicalId(node)}" --secret-string file://secret.txt`,
      },
      {
        title: 'When it was last changed',
        command: `aws secretsmanager describe-secret --secret-id "${physicalId(node)}"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/intro.html',
  },
}
