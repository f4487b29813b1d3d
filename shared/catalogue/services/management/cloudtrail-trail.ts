import type { ResourceNode } from '../../../diagram/types'
import { getAtt, ref, sub } from '../../../template/intrinsics'
import type { JsonObject } from '../../../template/json'
import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** Only on behalf of this trail, named by its text so that bucket and trail do not wait for each other. */
export function onBehalfOfTrail(trail: ResourceNode): JsonObject {
  const { TrailName } = trail.properties
  const name = typeof TrailName === 'string' ? TrailName : '*'
  const arn = sub(`arn:\${AWS::Partition}:cloudtrail:\${AWS::Region}:\${AWS::AccountId}:trail/${name}`)
  return { [name === '*' ? 'ArnLike' : 'StringEquals']: { 'aws:SourceArn': arn } }
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudtrail-trail.html */
export const cloudtrailTrail: Service = {
  id: 'cloudtrail-trail',
  type: 'AWS::CloudTrail::Trail',
  label: 'CloudTrail trail',
  short: 'Audit trail',
  category: 'management',
  model: 'SaaS',
  icon: 'cloudtrail',
  keywords: ['audit', 'log', 'compliance', 'api calls', 'who did what'],
  purpose: 'Notes who did what in the account.',
  defaults: {
    IsLogging: true,
    IsMultiRegionTrail: true,
    IncludeGlobalServiceEvents: true,
    EnableLogFileValidation: true,
  },
  namesFor: (logicalId) => ({ TrailName: logicalId.slice(0, 128) }),
  owned: [
    {
      slot: 'bucket',
      suffix: 'Bucket',
      fills: { path: 'S3BucketName', value: 'Ref' },
      write: () => ({
        Type: 'AWS::S3::Bucket',
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
        Properties: {
          BucketEncryption: {
            ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
          },
          PublicAccessBlockConfiguration: {
            BlockPublicAcls: true,
            BlockPublicPolicy: true,
            IgnorePublicAcls: true,
            RestrictPublicBuckets: true,
          },
          VersioningConfiguration: { Status: 'Enabled' },
        },
      }),
    },
    {
      slot: 'bucketPolicy',
      suffix: 'BucketPolicy',
      partOf: 'bucket',
      awaited: true,
      write: ({ node, logicalId }) => ({
        Type: 'AWS::S3::BucketPolicy',
        Properties: { Bucket: ref(logicalId('bucket')), PolicyDocument: policyFor(node, logicalId('bucket')) },
      }),
    },
  ],
  form: [
    { path: 'TrailName', control: 'text', label: 'Name', pattern: '[A-Za-z0-9][A-Za-z0-9._-]{2,127}' },
    { path: 'IsLogging', control: 'switch', label: 'On' },
    { path: 'IsMultiRegionTrail', control: 'switch', label: 'All regions' },
    { path: 'IncludeGlobalServiceEvents', control: 'switch', label: 'Services without a region, such as IAM' },
    { path: 'EnableLogFileValidation', control: 'switch', label: 'Changes to its files can be proven' },
    { path: 'IsOrganizationTrail', control: 'switch', label: 'All accounts of the organisation' },
    { path: 'S3KeyPrefix', control: 'text', label: 'Below', pattern: '[A-Za-z0-9/_.-]{0,200}' },
    { path: 'EventSelectors', control: 'code', language: 'json', label: 'Which events' },
  ],
  facts: ({ properties }) => ['audit trail', properties.IsMultiRegionTrail === true ? 'all regions' : 'one region'],
  arn: 'Arn',
  guide: {
    value: [
      'After an incident it is known who did what, from where and when.',
      'Auditors ask for it first.',
      'Can tell at once when something important is changed.',
    ],
    uses: ['Audit', 'Searching for the cause of a change', 'Alarms on critical actions'],
    cost: 'The first copy of management events is free; data events and further trails are paid by the event. The files in S3 are paid.',
    facts: [
      'Management events are changes to resources; data events, such as reading files, must be asked for.',
      'Files arrive within about five minutes.',
      'Ninety days can be searched in the console without any trail.',
      'A digest every hour shows whether files were changed.',
    ],
    limits: [
      { name: 'Trails', value: '5 per region' },
      { name: 'Event selectors', value: '5 per trail' },
      { name: 'Data resources', value: '250 per trail' },
    ],
    responsibility: 'AWS notes every call. Keeping the files safe, for long enough, and looking at them is yours.',
    commands: (node) => [
      describeResource(node),
      { title: 'Is it on?', command: `aws cloudtrail get-trail-status --name "${physicalId(node)}"` },
      {
        title: 'Who signed in lately',
        command:
          'aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=ConsoleLogin --max-results 10',
      },
    ],
    documentation: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-user-guide.html',
  },
}

function policyFor(node: ResourceNode, bucket: string): JsonObject {
  const { S3KeyPrefix } = node.properties
  const prefix = typeof S3KeyPrefix === 'string' && S3KeyPrefix !== '' ? `${S3KeyPrefix}/` : ''
  const common = {
    Effect: 'Allow',
    Principal: { Service: 'cloudtrail.amazonaws.com' },
    Condition: onBehalfOfTrail(node),
  }
  return {
    Version: '2012-10-17',
    Statement: [
      { Sid: 'TrailCheck', ...common, Action: 's3:GetBucketAcl', Resource: getAtt(bucket, 'Arn') },
      {
        Sid: 'TrailLogs',
        ...common,
        Action: 's3:PutObject',
        Resource: sub(`\${${bucket}.Arn}/${prefix}AWSLogs/\${AWS::AccountId}/*`),
      },
    ],
  }
}
