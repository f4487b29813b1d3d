import { describeResource, physicalId } from '../../guide-commands'
import { executionRole } from '../../owned/execution-role'
import type { Service } from '../../service'

const HANDLER = `export const handler = async (event) => {
  console.log(JSON.stringify(event))
  return { statusCode: 200, body: 'ok' }
}
`

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html */
export const lambdaFunction: Service = {
  id: 'lambda-function',
  type: 'AWS::Lambda::Function',
  label: 'Lambda function',
  short: 'Function',
  category: 'compute',
  model: 'FaaS',
  icon: 'lambda',
  keywords: ['serverless', 'code', 'faas'],
  purpose: 'Runs code whenever something happens.',
  defaults: {
    Runtime: 'nodejs22.x',
    Handler: 'index.handler',
    Architectures: ['arm64'],
    MemorySize: 256,
    Timeout: 30,
    Code: { ZipFile: HANDLER },
  },
  form: [
    {
      path: 'Runtime',
      control: 'choice',
      label: 'Runtime',
      choices: [
        { value: 'nodejs22.x', label: 'Node.js 22' },
        { value: 'nodejs24.x', label: 'Node.js 24' },
        { value: 'python3.13', label: 'Python 3.13' },
        { value: 'python3.14', label: 'Python 3.14' },
        { value: 'java21', label: 'Java 21' },
        { value: 'dotnet8', label: '.NET 8' },
        { value: 'ruby3.4', label: 'Ruby 3.4' },
        { value: 'provided.al2023', label: 'Own runtime on Amazon Linux 2023' },
      ],
    },
    { path: 'Handler', control: 'text', label: 'Handler' },
    {
      path: 'MemorySize',
      control: 'number',
      label: 'Memory',
      unit: 'MB',
      min: 128,
      max: 10240,
      help: 'CPU grows with memory: one core at 1,769 MB.',
    },
    { path: 'Timeout', control: 'number', label: 'Timeout', unit: 's', min: 1, max: 900 },
    { path: 'ReservedConcurrentExecutions', control: 'number', label: 'Reserved parallel runs', min: 0 },
    { path: 'EphemeralStorage.Size', control: 'number', label: 'Temporary disk', unit: 'MB', min: 512, max: 10240 },
    { path: 'Code.ZipFile', control: 'code', language: 'javascript', label: 'Code' },
    { path: 'Description', control: 'text', label: 'Description' },
  ],
  facts: ({ properties }) => [runtimeLabel(properties.Runtime), `${properties.MemorySize ?? 128} MB`],
  owned: [
    executionRole({
      principal: 'lambda.amazonaws.com',
      managedPolicies: (node) => [
        node.properties.VpcConfig || node.placements?.length
          ? 'service-role/AWSLambdaVPCAccessExecutionRole'
          : 'service-role/AWSLambdaBasicExecutionRole',
      ],
      fills: { path: 'Role', value: 'Arn' },
    }),
  ],
  arn: 'Arn',
  actsThrough: { path: 'Role', form: 'arn', principal: 'lambda.amazonaws.com' },
  network: { securityGroups: { path: 'VpcConfig.SecurityGroupIds' } },
  environment: { path: 'Environment.Variables', style: 'map' },
  guide: {
    value: [
      'No servers to run: code is there when it is needed and gone when it is not.',
      'Grows from nothing to thousands of parallel runs by itself.',
      'Paid by the millisecond; idle costs nothing.',
      'Small pieces that a team can ship on their own.',
    ],
    uses: [
      'Web and mobile back ends',
      'Handling messages and files as they arrive',
      'Scheduled jobs',
      'Gluing services together',
    ],
    cost: 'Requests plus memory times duration, by the millisecond. arm64 costs about a fifth less than x86. Provisioned concurrency is paid by the hour.',
    facts: [
      'Starts a new environment for each parallel run and keeps it warm for the next; the first start takes longer.',
      'CPU and network grow with memory.',
      'In a VPC it gets network interfaces in the chosen subnets and no public address.',
      'Code comes inline, as a ZIP file in S3, or as a container image of up to 10 GB.',
    ],
    limits: [
      { name: 'Duration', value: '15 min' },
      { name: 'Memory', value: '128 MB to 10,240 MB' },
      { name: 'Package', value: '50 MB zipped, 250 MB unzipped, 10 GB as image' },
      { name: 'Parallel runs', value: '1,000 per region by default' },
      { name: 'Environment variables', value: '4 KB in all' },
      { name: 'Payload', value: '6 MB synchronous, 1 MB asynchronous' },
    ],
    responsibility:
      'AWS runs and patches machines and runtimes. You answer for the code and its libraries, for the role it acts through, and for moving off runtimes that end.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Call it once',
        command: `aws lambda invoke --function-name "${physicalId(node)}" --payload '{}' --cli-binary-format raw-in-base64-out out.json`,
      },
      { title: 'Follow its log', command: `aws logs tail "/aws/lambda/${physicalId(node)}" --follow` },
    ],
    documentation: 'https://docs.aws.amazon.com/lambda/latest/dg/welcome.html',
  },
}

function runtimeLabel(runtime: unknown): string {
  const text = typeof runtime === 'string' ? runtime : 'Lambda function'
  const match = /^(nodejs|python|java|dotnet|ruby)([\d.]+?)(\.x)?$/.exec(text)
  const names: Record<string, string> = {
    nodejs: 'Node.js',
    python: 'Python',
    java: 'Java',
    dotnet: '.NET',
    ruby: 'Ruby',
  }
  return match ? `${names[match[1] ?? '']} ${match[2]}` : text
}
