import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-layerversion.html */
export const lambdaLayerVersion: Service = {
  id: 'lambda-layer-version',
  type: 'AWS::Lambda::LayerVersion',
  label: 'Lambda layer',
  short: 'Layer',
  category: 'compute',
  model: 'FaaS',
  icon: 'lambda',
  keywords: ['library', 'shared code', 'dependencies', 'extension', 'runtime'],
  purpose: 'Code that several functions share.',
  defaults: {
    CompatibleRuntimes: ['nodejs22.x'],
    CompatibleArchitectures: ['arm64'],
    Content: { S3Bucket: 'amzn-s3-demo-bucket', S3Key: 'layer.zip' },
  },
  // Functions that run with an older version go on needing it.
  attributes: { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
  form: [
    { path: 'Content.S3Bucket', control: 'text', label: 'Bucket of the archive', placeholder: 'my-artifacts' },
    { path: 'Content.S3Key', control: 'text', label: 'Name of the archive', placeholder: 'layer.zip' },
    { path: 'CompatibleRuntimes', control: 'list', label: 'Runtimes', placeholder: 'nodejs22.x' },
    { path: 'CompatibleArchitectures', control: 'list', label: 'Architectures', placeholder: 'arm64' },
    { path: 'LayerName', control: 'text', label: 'Name', help: 'Empty lets CloudFormation choose.' },
    { path: 'Description', control: 'text', label: 'Description' },
    { path: 'LicenseInfo', control: 'text', label: 'Licence', placeholder: 'MIT' },
  ],
  facts: ({ properties }) => [
    'Lambda layer',
    ...(Array.isArray(properties.CompatibleRuntimes) ? properties.CompatibleRuntimes.map(String) : []),
  ],
  arn: 'Ref',
  guide: {
    value: [
      'A library is packed once and not with every function.',
      'Functions stay small and are deployed faster.',
      'Code of the team and of others are updated apart from each other.',
    ],
    uses: ['Libraries', 'Common code of a team', 'Monitoring and secrets extensions', 'Own runtimes'],
    cost: 'Free, apart from the archive in S3. Its size counts towards the time a function needs to start.',
    facts: [
      'The archive is unpacked below /opt; runtimes look there for libraries.',
      'A version never changes; another content is another version, and functions say which they use.',
      'Functions made as container images cannot use layers.',
      'The archive must lie in a bucket of the same region.',
    ],
    limits: [
      { name: 'Layers', value: '5 per function' },
      { name: 'Size', value: '250 MB unpacked, function and layers together' },
      { name: 'Storage', value: '75 GB per region for functions and layers by default' },
    ],
    responsibility:
      'AWS keeps the archive and mounts it. What is in it, and bringing fixes to the functions, is yours.',
    commands: (node) => [
      { title: 'Put the archive where it is looked for', command: uploadCommand(node.properties.Content) },
      describeResource(node),
      {
        title: 'Who made it and what it fits',
        command: `aws lambda get-layer-version-by-arn --arn "${physicalId(node)}"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/lambda/latest/dg/chapter-layers.html',
  },
}

function uploadCommand(content: unknown): string {
  const { S3Bucket, S3Key } = (content ?? {}) as { S3Bucket?: unknown; S3Key?: unknown }
  const name = (value: unknown, other: string) => (typeof value === 'string' ? value : other)
  return `aws s3 cp layer.zip "s3://${name(S3Bucket, 'MY-BUCKET')}/${name(S3Key, 'layer.zip')}"`
}
