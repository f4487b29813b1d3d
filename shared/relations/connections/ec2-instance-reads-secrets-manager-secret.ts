import { accessConnection } from '../access-connection'
import { secretsManagerSecretAccess } from '../grants/secrets-manager-secret'

/** https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_iam-policies.html */
export const ec2InstanceReadsSecretsManagerSecret = accessConnection({
  id: 'ec2-instance-reads-secrets-manager-secret',
  source: 'AWS::EC2::Instance',
  access: secretsManagerSecretAccess,
})
