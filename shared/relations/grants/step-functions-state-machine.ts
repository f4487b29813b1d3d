import type { Access } from '../access'

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsstepfunctions.html */
export const stepFunctionsStateMachineAccess: Access = {
  target: 'AWS::StepFunctions::StateMachine',
  title: 'starts',
  line: 'request',
  plain: '{source} starts a run of {target}.',
  rank: 10,
  choices: [
    { value: 'start', label: 'start', statements: [{ actions: ['states:StartExecution'] }], keyActions: [] },
    {
      value: 'startAndWait',
      label: 'start and wait (express only)',
      statements: [{ actions: ['states:StartSyncExecution'] }],
      keyActions: [],
    },
  ],
  variable: 'STATE_MACHINE_ARN',
}
