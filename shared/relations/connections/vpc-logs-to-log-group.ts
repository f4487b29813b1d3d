import { flowsIntoLogGroup, ownFlowLog } from '../network-log'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-cwl.html */
export const vpcLogsToLogGroup = connectionKind({
  id: 'vpc-logs-to-log-group',
  title: 'logs to',
  line: 'observes',
  source: { types: ['AWS::EC2::VPC', 'AWS::EC2::Subnet'] },
  target: { types: ['AWS::Logs::LogGroup'] },
  rank: 10,
  plain: 'Who talks to whom in {source} is noted in {target}.',
  options: {},
  write: ({ source, target }, scope) =>
    ownFlowLog(source, flowsIntoLogGroup(source, target, 'flowLogRole', scope), scope),
})
