import { accessConnection } from '../access-connection'
import { secretsManagerSecretAccess } from '../grants/secrets-manager-secret'

/** https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_iam-policies.html */
export const autoScalingGroupReadsSecretsManagerSecret = accessConnection({
  id: 'auto-scaling-group-reads-secrets-manager-secret',
  source: 'AWS::AutoScaling::AutoScalingGroup',
  access: secretsManagerSecretAccess,
})
