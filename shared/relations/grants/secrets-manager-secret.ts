import type { Access } from '../access'

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecretsmanager.html */
export const secretsManagerSecretAccess: Access = {
  target: 'AWS::SecretsManager::Secret',
  title: 'reads',
  line: 'access',
  plain: '{source} fetches the secret in {target} when it needs it.',
  rank: 10,
  choices: [
    {
      value: 'read',
      label: 'read',
      statements: [{ actions: ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'] }],
      keyActions: ['kms:Decrypt'],
    },
  ],
  variable: 'SECRET_ARN',
  keyUser: 'secretsmanager',
}
