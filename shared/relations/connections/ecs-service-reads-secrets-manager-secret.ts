import { accessConnection } from '../access-connection'
import { secretsManagerSecretAccess } from '../grants/secrets-manager-secret'

/** https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_iam-policies.html */
export const ecsServiceReadsSecretsManagerSecret = accessConnection({
  id: 'ecs-service-reads-secrets-manager-secret',
  source: 'AWS::ECS::Service',
  access: secretsManagerSecretAccess,
})
