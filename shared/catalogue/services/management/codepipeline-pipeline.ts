import type { ResourceNode } from '../../../diagram/types'
import { getAtt, ref, sub } from '../../../template/intrinsics'
import { toPath, valueAt } from '../../../template/path'
import { describeResource, physicalId } from '../../guide-commands'
import { executionRole } from '../../owned/execution-role'
import type { OwnedResource, Service } from '../../service'
import { s3Bucket } from '../storage/s3-bucket'

/** The path of the bucket that a pipeline takes its source from. */
export const SOURCE_BUCKET = 'Stages.0.Actions.0.Configuration.S3Bucket'

/** What the first stage hands to the others. */
export const SOURCE_ARTIFACT = 'Source'

/** What whoever takes part in a pipeline does in the bucket between its steps. */
export const ARTIFACT_ACTIONS = ['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject']

/** What a pipeline does to the bucket its source comes from: to the bucket and to the objects in it. */
export const SOURCE_BUCKET_ACTIONS = ['s3:GetBucketVersioning', 's3:ListBucket']
export const SOURCE_OBJECT_ACTIONS = ['s3:GetObject', 's3:GetObjectVersion']

const bucket = { Type: s3Bucket.type, ...s3Bucket.attributes, Properties: s3Bucket.defaults }

/** Whether the first stage fetches an archive from S3. */
function takesFromS3({ properties }: ResourceNode): boolean {
  return valueAt(properties, toPath('Stages.0.Actions.0.ActionTypeId.Provider')) === 'S3'
}

function bucketAccess(slot: string, suffix: string, of: string, whole: string[], objects: string[]): OwnedResource {
  return {
    slot,
    suffix,
    partOf: of,
    when: (node) => node.properties.RoleArn === undefined && (of !== 'source' || takesFromS3(node)),
    write: ({ logicalId }) => ({
      Type: 'AWS::IAM::Policy',
      Properties: {
        PolicyName: suffix,
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Action: whole, Resource: getAtt(logicalId(of), 'Arn') },
            { Effect: 'Allow', Action: objects, Resource: sub(`\${${logicalId(of)}.Arn}/*`) },
          ],
        },
        Roles: [ref(logicalId('role'))],
      },
    }),
  }
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codepipeline-pipeline.html */
export const codepipelinePipeline: Service = {
  id: 'codepipeline-pipeline',
  type: 'AWS::CodePipeline::Pipeline',
  label: 'CodePipeline pipeline',
  short: 'Pipeline',
  category: 'management',
  model: 'SaaS',
  icon: 'codepipeline',
  keywords: ['release', 'deployment', 'cd', 'continuous delivery', 'devops'],
  purpose: 'Leads each change of the software through its steps to production.',
  defaults: {
    PipelineType: 'V2',
    ExecutionMode: 'QUEUED',
    ArtifactStore: { Type: 'S3' },
    Stages: [
      {
        Name: 'Source',
        Actions: [
          {
            Name: 'Source',
            ActionTypeId: { Category: 'Source', Owner: 'AWS', Provider: 'S3', Version: '1' },
            Configuration: { S3ObjectKey: 'source.zip', PollForSourceChanges: 'true' },
            OutputArtifacts: [{ Name: SOURCE_ARTIFACT }],
          },
        ],
      },
    ],
  },
  // A pipeline needs two stages at least.
  fallbacks: [
    {
      path: 'Stages.1',
      value: {
        Name: 'Approval',
        Actions: [
          {
            Name: 'Approval',
            ActionTypeId: { Category: 'Approval', Owner: 'AWS', Provider: 'Manual', Version: '1' },
          },
        ],
      },
    },
  ],
  form: [
    {
      path: 'Name',
      control: 'text',
      label: 'Name',
      help: 'Empty lets CloudFormation choose.',
      pattern: '[A-Za-z0-9.@_-]{1,100}',
    },
    {
      path: 'ExecutionMode',
      control: 'choice',
      label: 'A new change while one is on its way',
      choices: [
        { value: 'QUEUED', label: 'waits for it' },
        { value: 'SUPERSEDED', label: 'overtakes it between stages' },
        { value: 'PARALLEL', label: 'runs beside it' },
      ],
    },
    {
      path: 'Stages.0.Actions.0.Configuration.S3ObjectKey',
      control: 'text',
      label: 'Archive with the source',
      placeholder: 'source.zip',
    },
    { path: 'Stages', control: 'code', language: 'json', label: 'Stages' },
  ],
  facts: ({ properties }) => ['CodePipeline', ...(properties.ExecutionMode === 'PARALLEL' ? ['parallel'] : [])],
  owned: [
    executionRole({ principal: 'codepipeline.amazonaws.com', fills: { path: 'RoleArn', value: 'Arn' } }),
    {
      slot: 'artifacts',
      suffix: 'Artifacts',
      fills: { path: 'ArtifactStore.Location', value: 'Ref' },
      write: () => bucket,
    },
    bucketAccess('artifactAccess', 'ArtifactAccess', 'artifacts', ['s3:GetBucketVersioning'], ARTIFACT_ACTIONS),
    {
      slot: 'source',
      suffix: 'Source',
      when: takesFromS3,
      fills: { path: SOURCE_BUCKET, value: 'Ref' },
      write: () => bucket,
    },
    bucketAccess('sourceAccess', 'SourceAccess', 'source', SOURCE_BUCKET_ACTIONS, SOURCE_OBJECT_ACTIONS),
  ],
  actsThrough: { path: 'RoleArn', form: 'arn', principal: 'codepipeline.amazonaws.com' },
  guide: {
    value: [
      'Every change takes the same way, so nothing is forgotten.',
      'Small changes go out often and safely instead of rarely and all at once.',
      'Anyone can see which change is where, and who approved it.',
      'A failed step stops the change before users notice.',
    ],
    uses: ['Delivering applications', 'Rolling out infrastructure', 'Releases with an approval by a person'],
    cost: 'Type V2: per minute that actions run, except for approvals and custom actions; type V1: per active pipeline and month. Builds and storage cost extra.',
    facts: [
      'Stages come one after the other; actions in a stage one after the other or side by side.',
      'Steps hand over archives in a bucket.',
      'Sources are S3, GitHub, GitLab, Bitbucket, CodeCommit and container registries.',
      'Steps build, test, deploy, run functions and state machines, or ask a person.',
      'A source in a versioned bucket starts the pipeline when a new archive is there.',
    ],
    limits: [
      { name: 'Stages', value: '2 to 50' },
      { name: 'Actions', value: '50 per stage, 1,000 per pipeline' },
      { name: 'Approval', value: 'waits 7 days by default' },
      { name: 'Pipelines', value: '1,000 per region by default' },
    ],
    responsibility:
      'AWS runs the pipeline and keeps its history. Steps, what its role may do, tests and how to go back are yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Where changes stand',
        command: `aws codepipeline get-pipeline-state --name "${physicalId(node)}"`,
      },
      {
        title: 'Run it once more',
        command: `aws codepipeline start-pipeline-execution --name "${physicalId(node)}"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/codepipeline/latest/userguide/welcome.html',
  },
}
