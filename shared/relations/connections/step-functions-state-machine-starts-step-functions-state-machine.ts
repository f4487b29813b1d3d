import { sub } from '../../template/intrinsics'
import type { Access } from '../access'
import type { Contribution } from '../contribution'
import { stepFunctionsStateMachineAccess } from '../grants/step-functions-state-machine'
import type { ConnectionKind } from '../relation'
import { stepAccess } from '../step-access'

const [start, startAndWait] = stepFunctionsStateMachineAccess.choices

// A step that waits for a nested run is told of its end by a rule that Step Functions keeps in the account.
const AND_WAIT = 'startAndFollow'

const access: Access = {
  ...stepFunctionsStateMachineAccess,
  choices: [
    start,
    { value: AND_WAIT, label: 'start, and go on when it is done', statements: start.statements, keyActions: [] },
    ...(startAndWait ? [startAndWait] : []),
  ],
}

const base = stepAccess('step-functions-state-machine-starts-step-functions-state-machine', access)

/** https://docs.aws.amazon.com/step-functions/latest/dg/connect-stepfunctions.html */
export const stepFunctionsStateMachineStartsStepFunctionsStateMachine: ConnectionKind = {
  ...base,
  write: (ends, scope) => [
    ...base.write(ends, scope),
    ...(ends.options.access === AND_WAIT ? follow(ends.source.id, ends.target.logicalId) : []),
  ],
}

function follow(machine: string, target: string): Contribution[] {
  const region = `\${AWS::Region}:\${AWS::AccountId}`
  return [
    {
      do: 'grant',
      to: machine,
      actions: ['states:DescribeExecution', 'states:StopExecution'],
      on: [sub(`arn:\${AWS::Partition}:states:${region}:execution:\${${target}.Name}:*`)],
    },
    {
      do: 'grant',
      to: machine,
      actions: ['events:DescribeRule', 'events:PutRule', 'events:PutTargets'],
      on: [sub(`arn:\${AWS::Partition}:events:${region}:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule`)],
    },
  ]
}
