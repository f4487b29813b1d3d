import { environmentName } from '../environment-name'
import { connectionKind } from '../relation'

const PUSH = [
  'ecr:BatchCheckLayerAvailability',
  'ecr:BatchGetImage',
  'ecr:CompleteLayerUpload',
  'ecr:GetDownloadUrlForLayer',
  'ecr:InitiateLayerUpload',
  'ecr:PutImage',
  'ecr:UploadLayerPart',
]

/** https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-push-iam.html */
export const codebuildProjectPushesToEcrRepository = connectionKind({
  id: 'codebuild-project-pushes-to-ecr-repository',
  title: 'pushes images to',
  line: 'data',
  source: { types: ['AWS::CodeBuild::Project'] },
  target: { types: ['AWS::ECR::Repository'] },
  rank: 10,
  plain: '{source} makes container images and puts them into {target}.',
  options: {},
  write: ({ source, target }, scope) => [
    { do: 'grant', to: source.id, actions: PUSH, on: [scope.arn(target)] },
    // The token to log in is for the registry as a whole and names no repository.
    { do: 'grant', to: source.id, actions: ['ecr:GetAuthorizationToken'], on: ['*'] },
    {
      do: 'set',
      resource: source.logicalId,
      path: 'Environment.PrivilegedMode',
      value: true,
    },
    {
      do: 'environment',
      on: source.id,
      name: environmentName(target.logicalId, 'REPOSITORY_URI'),
      value: scope.attribute(target, 'RepositoryUri'),
    },
  ],
})
