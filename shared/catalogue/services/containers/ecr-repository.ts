import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

const TIDY = JSON.stringify(
  {
    rules: [
      {
        rulePriority: 1,
        description: 'Images without a tag go after two weeks',
        selection: { tagStatus: 'untagged', countType: 'sinceImagePushed', countUnit: 'days', countNumber: 14 },
        action: { type: 'expire' },
      },
      {
        rulePriority: 2,
        description: 'The newest hundred stay',
        selection: { tagStatus: 'any', countType: 'imageCountMoreThan', countNumber: 100 },
        action: { type: 'expire' },
      },
    ],
  },
  null,
  2,
)

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecr-repository.html */
export const ecrRepository: Service = {
  id: 'ecr-repository',
  type: 'AWS::ECR::Repository',
  label: 'ECR repository',
  short: 'Image repository',
  category: 'containers',
  model: 'SaaS',
  icon: 'ecr',
  keywords: ['docker', 'registry', 'image', 'container'],
  purpose: 'Keeps container images.',
  defaults: {
    ImageTagMutability: 'IMMUTABLE',
    ImageScanningConfiguration: { ScanOnPush: true },
    EncryptionConfiguration: { EncryptionType: 'AES256' },
    LifecyclePolicy: { LifecyclePolicyText: TIDY },
  },
  attributes: { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
  form: [
    {
      path: 'RepositoryName',
      control: 'text',
      label: 'Name',
      help: 'Empty lets CloudFormation choose.',
      pattern: '(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*',
      placeholder: 'shop/orders',
    },
    {
      path: 'ImageTagMutability',
      control: 'choice',
      label: 'A tag',
      choices: [
        { value: 'IMMUTABLE', label: 'stays with its image' },
        { value: 'MUTABLE', label: 'may move to another image' },
      ],
    },
    { path: 'ImageScanningConfiguration.ScanOnPush', control: 'switch', label: 'Look for known weaknesses' },
    {
      path: 'EncryptionConfiguration.EncryptionType',
      control: 'choice',
      label: 'Encrypted with',
      choices: [
        { value: 'AES256', label: 'a key of ECR' },
        { value: 'KMS', label: 'a KMS key' },
      ],
    },
    { path: 'LifecyclePolicy.LifecyclePolicyText', control: 'code', language: 'json', label: 'What is thrown away' },
    { path: 'EmptyOnDelete', control: 'switch', label: 'Delete its images with it' },
  ],
  facts: ({ properties }) => ['ECR', properties.ImageTagMutability === 'MUTABLE' ? 'tags move' : 'tags stay'],
  arn: 'Arn',
  guide: {
    value: [
      'Images lie next to where they run, and load fast.',
      'Known weaknesses are found when an image arrives.',
      'Access by the roles that are there already, without another password.',
    ],
    uses: ['Images for ECS and EKS', 'Functions as container images', 'Copies of public images'],
    cost: 'Gigabytes kept by the month, and data that leaves the region. Throwing old images away saves most.',
    facts: [
      'A tag that cannot move makes sure that what was tested is what runs.',
      'Pulling through it can keep copies of images from public registries.',
      'Images can be copied to other regions and accounts by rule.',
      'A repository that holds images is only deleted when told to empty itself.',
    ],
    limits: [
      { name: 'Repositories', value: '100,000 per region by default' },
      { name: 'Images', value: '100,000 per repository by default' },
      { name: 'Layer', value: '52,000 MiB' },
    ],
    responsibility:
      'AWS stores, encrypts and scans. Building images, mending what the scan finds and who may push is yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Sign in with Docker',
        command:
          'aws ecr get-login-password | docker login --username AWS --password-stdin "$(aws sts get-caller-identity --query Account --output text).dkr.ecr.$(aws configure get region).amazonaws.com"',
      },
      {
        title: 'What is in it',
        command: `aws ecr describe-images --repository-name "${physicalId(node)}" --query "imageDetails[].[imageTags[0],imagePushedAt,imageSizeInBytes]" --output table`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/what-is-ecr.html',
  },
}
