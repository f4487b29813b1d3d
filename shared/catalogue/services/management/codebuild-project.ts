import { getAtt, ref } from '../../../template/intrinsics'
import { describeResource, physicalId } from '../../guide-commands'
import { executionRole } from '../../owned/execution-role'
import type { OwnedResource, Service } from '../../service'

const BUILD_SPEC = `version: 0.2
phases:
  build:
    commands:
      - echo "Put the commands of your build here"
`

/** What a project does to the log group it writes to, and where: the group's streams. */
export const BUILD_LOG_ACTIONS = ['logs:CreateLogStream', 'logs:PutLogEvents']

const logGroup: OwnedResource = {
  slot: 'logGroup',
  suffix: 'LogGroup',
  fills: { path: 'LogsConfig.CloudWatchLogs.GroupName', value: 'Ref' },
  write: () => ({
    Type: 'AWS::Logs::LogGroup',
    DeletionPolicy: 'Delete',
    UpdateReplacePolicy: 'Delete',
    Properties: { RetentionInDays: 30 },
  }),
}

const logAccess: OwnedResource = {
  slot: 'logAccess',
  suffix: 'LogAccess',
  partOf: ['logGroup', 'role'],
  write: ({ logicalId }) => ({
    Type: 'AWS::IAM::Policy',
    Properties: {
      PolicyName: 'WriteLogs',
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: BUILD_LOG_ACTIONS, Resource: getAtt(logicalId('logGroup'), 'Arn') }],
      },
      Roles: [ref(logicalId('role'))],
    },
  }),
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codebuild-project.html */
export const codebuildProject: Service = {
  id: 'codebuild-project',
  type: 'AWS::CodeBuild::Project',
  label: 'CodeBuild project',
  short: 'CodeBuild',
  category: 'management',
  model: 'PaaS',
  icon: 'codebuild',
  keywords: ['build', 'test', 'ci', 'continuous integration', 'compile', 'docker'],
  purpose: 'Builds and tests software on machines that exist only for that time.',
  defaults: {
    Source: { Type: 'NO_SOURCE', BuildSpec: BUILD_SPEC },
    Artifacts: { Type: 'NO_ARTIFACTS' },
    Environment: {
      Type: 'ARM_CONTAINER',
      ComputeType: 'BUILD_GENERAL1_SMALL',
      Image: 'aws/codebuild/amazonlinux-aarch64-standard:3.0',
    },
    LogsConfig: { CloudWatchLogs: { Status: 'ENABLED' } },
    TimeoutInMinutes: 30,
  },
  form: [
    {
      path: 'Name',
      control: 'text',
      label: 'Name',
      help: 'Empty lets CloudFormation choose.',
      pattern: '[A-Za-z0-9][A-Za-z0-9_-]{1,149}',
    },
    {
      path: 'Source.Type',
      control: 'choice',
      label: 'Source',
      choices: [
        { value: 'NO_SOURCE', label: 'none' },
        { value: 'CODEPIPELINE', label: 'what a pipeline hands over' },
        { value: 'GITHUB', label: 'GitHub' },
        { value: 'GITLAB', label: 'GitLab' },
        { value: 'BITBUCKET', label: 'Bitbucket' },
        { value: 'CODECOMMIT', label: 'CodeCommit' },
        { value: 'S3', label: 'an archive in S3' },
      ],
    },
    {
      path: 'Source.Location',
      control: 'text',
      label: 'Where the source is',
      placeholder: 'https://github.com/example/shop.git',
    },
    { path: 'Source.BuildSpec', control: 'code', language: 'yaml', label: 'Commands (build specification)' },
    {
      path: 'Environment.Type',
      control: 'choice',
      label: 'Machine',
      choices: [
        { value: 'ARM_CONTAINER', label: 'Linux on Graviton (arm64)' },
        { value: 'LINUX_CONTAINER', label: 'Linux (x86)' },
        { value: 'WINDOWS_SERVER_2022_CONTAINER', label: 'Windows Server 2022' },
      ],
    },
    { path: 'Environment.Image', control: 'text', label: 'Image' },
    {
      path: 'Environment.ComputeType',
      control: 'choice',
      label: 'Size',
      choices: [
        { value: 'BUILD_GENERAL1_SMALL', label: 'Small' },
        { value: 'BUILD_GENERAL1_MEDIUM', label: 'Medium' },
        { value: 'BUILD_GENERAL1_LARGE', label: 'Large' },
        { value: 'BUILD_GENERAL1_2XLARGE', label: 'Very large' },
      ],
    },
    {
      path: 'Environment.PrivilegedMode',
      control: 'switch',
      label: 'Builds container images',
      help: 'Gives the build the rights over its machine that Docker needs.',
    },
    { path: 'TimeoutInMinutes', control: 'number', label: 'Give up after', unit: 'min', min: 5, max: 2160 },
    { path: 'ConcurrentBuildLimit', control: 'number', label: 'Builds at the same time, at most', min: 1 },
  ],
  facts: () => ['CodeBuild'],
  owned: [
    executionRole({ principal: 'codebuild.amazonaws.com', fills: { path: 'ServiceRole', value: 'Arn' } }),
    logGroup,
    logAccess,
  ],
  arn: 'Arn',
  actsThrough: { path: 'ServiceRole', form: 'arn', principal: 'codebuild.amazonaws.com' },
  environment: { path: 'Environment.EnvironmentVariables', style: 'list' },
  guide: {
    value: [
      'No build server to run, patch or wait for.',
      'Every build starts on a clean machine, so results can be repeated.',
      'Many builds run side by side and are paid only while they run.',
    ],
    uses: [
      'Compiling and testing each change',
      'Making container images',
      'Steps of a pipeline',
      'Jobs run now and then',
    ],
    cost: 'Per minute of building by the size of the machine. A first amount of small minutes each month is free.',
    facts: [
      'The commands stand in a build specification: in the project, or as buildspec.yml beside the source.',
      'Images of AWS hold the usual languages; any container image may be used.',
      'Passwords come from Secrets Manager or the parameter store by name, never in clear.',
      'Reports of tests and coverage can be kept; caches shorten the next build.',
    ],
    limits: [
      { name: 'Duration', value: '5 minutes to 36 hours' },
      { name: 'Projects', value: '5,000 per region by default' },
      { name: 'Waiting in the queue', value: '8 hours at most' },
      { name: 'Builds at once', value: 'depends on the account and the size of the machine' },
    ],
    responsibility:
      'AWS runs the machines and throws them away. Commands, what the role may do, the image and what comes out of a build are yours.',
    commands: (node) => [
      describeResource(node),
      { title: 'Build now', command: `aws codebuild start-build --project-name "${physicalId(node)}"` },
      {
        title: 'Its latest builds',
        command: `aws codebuild list-builds-for-project --project-name "${physicalId(node)}" --max-items 10`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/codebuild/latest/userguide/welcome.html',
  },
}
