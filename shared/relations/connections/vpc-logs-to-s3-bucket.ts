import { flowsIntoBucket, ownFlowLog } from '../network-log'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3.html */
export const vpcLogsToS3Bucket = connectionKind({
  id: 'vpc-logs-to-s3-bucket',
  title: 'logs to',
  line: 'observes',
  source: { types: ['AWS::EC2::VPC', 'AWS::EC2::Subnet'] },
  target: { types: ['AWS::S3::Bucket'] },
  rank: 10,
  plain: 'Who talks to whom in {source} is noted in files in {target}.',
  options: { prefix: { control: 'text', label: 'Below', default: 'flow-logs', pattern: '[A-Za-z0-9/_.-]*' } },
  write: ({ source, target, options }, scope) =>
    ownFlowLog(source, flowsIntoBucket(target, options.prefix, scope), scope),
})
