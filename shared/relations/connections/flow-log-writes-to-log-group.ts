import { directFlowLog, flowsIntoLogGroup } from '../network-log'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-cwl.html */
export const flowLogWritesToLogGroup = connectionKind({
  id: 'flow-log-writes-to-log-group',
  title: 'writes to',
  line: 'observes',
  source: { types: ['AWS::EC2::FlowLog'] },
  target: { types: ['AWS::Logs::LogGroup'] },
  rank: 10,
  plain: 'What {source} sees is noted in {target}.',
  options: {},
  write: ({ source, target }, scope) => directFlowLog(source, flowsIntoLogGroup(source, target, 'role', scope)),
})
