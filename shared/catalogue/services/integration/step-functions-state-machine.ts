import type { ResourceNode } from '../../../diagram/types'
import type { JsonObject } from '../../../template/json'
import { describeResource, physicalId } from '../../guide-commands'
import { executionRole } from '../../owned/execution-role'
import type { OwnedResource, Service } from '../../service'

const DEFINITION: JsonObject = {
  Comment: 'Put your own steps in place of this one.',
  StartAt: 'Done',
  States: { Done: { Type: 'Pass', End: true } },
}

// Deliveries of logs have no resource of their own that a permission could name.
const LOG_DELIVERY = [
  'logs:CreateLogDelivery',
  'logs:GetLogDelivery',
  'logs:UpdateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:DescribeResourcePolicies',
  'logs:DescribeLogGroups',
]

/** What the role of a state machine needs before it may log. */
export const DELIVER_LOGS: JsonObject = {
  PolicyName: 'DeliverLogs',
  PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: LOG_DELIVERY, Resource: '*' }] },
}

// An express workflow leaves no history behind: without a log nobody sees what it did.
const isExpress = (node: ResourceNode) => node.properties.StateMachineType === 'EXPRESS'

const baseRole = executionRole({ principal: 'states.amazonaws.com', fills: { path: 'RoleArn', value: 'Arn' } })

// Inline, because a state machine that logs is refused while its role cannot deliver logs yet.
const role: OwnedResource = {
  ...baseRole,
  write: (context) => {
    const body = baseRole.write(context)
    const logs = isExpress(context.node) || context.node.properties.LoggingConfiguration !== undefined
    return logs ? { ...body, Properties: { ...body.Properties, Policies: [DELIVER_LOGS] } } : body
  },
}

const logGroup: OwnedResource = {
  slot: 'logGroup',
  suffix: 'LogGroup',
  when: isExpress,
  fills: {
    path: 'LoggingConfiguration.Destinations.0.CloudWatchLogsLogGroup.LogGroupArn',
    value: 'Arn',
  },
  write: () => ({
    Type: 'AWS::Logs::LogGroup',
    DeletionPolicy: 'Delete',
    UpdateReplacePolicy: 'Delete',
    Properties: { RetentionInDays: 30 },
  }),
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-stepfunctions-statemachine.html */
export const stepFunctionsStateMachine: Service = {
  id: 'step-functions-state-machine',
  type: 'AWS::StepFunctions::StateMachine',
  label: 'Step Functions state machine',
  short: 'State machine',
  category: 'integration',
  model: 'SaaS',
  icon: 'step-functions',
  keywords: ['workflow', 'orchestration', 'saga', 'steps', 'process'],
  purpose: 'Leads a process through its steps.',
  defaults: { StateMachineType: 'STANDARD', Definition: DEFINITION },
  variants: [
    { id: 'standard', label: 'State machine', properties: {} },
    {
      id: 'express',
      label: 'Express state machine',
      properties: {
        StateMachineType: 'EXPRESS',
        LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
      },
      keywords: ['fast', 'short', 'synchronous'],
    },
  ],
  form: [
    { path: 'Definition', control: 'code', language: 'json', label: 'Steps (Amazon States Language)' },
    {
      path: 'StateMachineType',
      control: 'choice',
      label: 'Kind',
      help: 'Changing it replaces the state machine.',
      choices: [
        { value: 'STANDARD', label: 'Standard: up to a year, each step exactly once' },
        { value: 'EXPRESS', label: 'Express: up to 5 minutes, very many, at least once' },
      ],
    },
    {
      path: 'StateMachineName',
      control: 'text',
      label: 'Name',
      help: 'Empty lets CloudFormation choose.',
      pattern: '[A-Za-z0-9_-]{1,80}',
    },
    {
      path: 'LoggingConfiguration.Level',
      control: 'choice',
      label: 'Log',
      choices: [
        { value: 'OFF', label: 'Nothing' },
        { value: 'ERROR', label: 'Errors' },
        { value: 'FATAL', label: 'Failed executions' },
        { value: 'ALL', label: 'Everything' },
      ],
    },
    { path: 'LoggingConfiguration.IncludeExecutionData', control: 'switch', label: 'Log inputs and outputs' },
    { path: 'TracingConfiguration.Enabled', control: 'switch', label: 'X-Ray tracing' },
  ],
  facts: ({ properties }) => [
    properties.StateMachineType === 'EXPRESS' ? 'Step Functions · express' : 'Step Functions',
    stepCount(properties),
  ],
  owned: [role, logGroup],
  arn: 'Arn',
  actsThrough: { path: 'RoleArn', form: 'arn', principal: 'states.amazonaws.com' },
  guide: {
    value: [
      'A process of many steps becomes one picture that everyone can read.',
      'Waiting, retrying and undoing need no code.',
      'Each run can be looked at step by step, also weeks later.',
      'May wait for days for a person or a partner without cost for the time.',
    ],
    uses: ['Orders and payments', 'Approvals by people', 'Data pipelines', 'Calling many services in a row or at once'],
    cost: 'Standard: per change of state. Express: per run, by duration and memory. What the steps call costs extra.',
    facts: [
      'Steps call more than two hundred AWS services directly, and HTTPS addresses too.',
      'Standard runs each step exactly once and keeps a history of 90 days; express runs at least once and leaves only logs.',
      'Choices, parallel branches, loops over lists and waits are part of the language.',
      'A step may wait for a call back with a token.',
    ],
    limits: [
      { name: 'Duration', value: '1 year standard, 5 minutes express' },
      { name: 'Input and output of a step', value: '256 KiB' },
      { name: 'History', value: '25,000 entries per standard run' },
      { name: 'Definition', value: '1 MB' },
    ],
    responsibility:
      'AWS runs the steps and keeps their state. You write the definition, give its role only what the steps need, and decide what happens when a step fails.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Start it',
        command: `aws stepfunctions start-execution --state-machine-arn "${physicalId(node)}" --input '{}'`,
      },
      {
        title: 'Its latest runs',
        command: `aws stepfunctions list-executions --state-machine-arn "${physicalId(node)}" --max-results 10`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/step-functions/latest/dg/welcome.html',
  },
}

function stepCount({ Definition }: JsonObject): string {
  const states = (Definition as JsonObject | undefined)?.States
  const count = states !== null && typeof states === 'object' ? Object.keys(states).length : 0
  return count === 1 ? '1 step' : `${count} steps`
}
