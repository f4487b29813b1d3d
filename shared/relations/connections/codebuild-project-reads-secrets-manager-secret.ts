import { accessConnection } from '../access-connection'
import { secretsManagerSecretAccess } from '../grants/secrets-manager-secret'

/** https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-env-vars.html */
export const codebuildProjectReadsSecretsManagerSecret = accessConnection({
  id: 'codebuild-project-reads-secrets-manager-secret',
  source: 'AWS::CodeBuild::Project',
  access: secretsManagerSecretAccess,
})
