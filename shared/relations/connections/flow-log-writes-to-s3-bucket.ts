import { directFlowLog, flowsIntoBucket } from '../network-log'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3.html */
export const flowLogWritesToS3Bucket = connectionKind({
  id: 'flow-log-writes-to-s3-bucket',
  title: 'writes to',
  line: 'observes',
  source: { types: ['AWS::EC2::FlowLog'] },
  target: { types: ['AWS::S3::Bucket'] },
  rank: 10,
  plain: 'What {source} sees is noted in files in {target}.',
  options: { prefix: { control: 'text', label: 'Below', default: 'flow-logs', pattern: '[A-Za-z0-9/_.-]*' } },
  write: ({ source, target, options }, scope) => directFlowLog(source, flowsIntoBucket(target, options.prefix, scope)),
})
