import { PORT_OPTIONS, portDetail, portTraffic } from '../port-options'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html */
export const securityGroupAllowsSecurityGroup = connectionKind({
  id: 'security-group-allows-security-group',
  title: 'may reach',
  line: 'network',
  source: { types: ['AWS::EC2::SecurityGroup'] },
  target: { types: ['AWS::EC2::SecurityGroup'] },
  rank: 10,
  plain: 'Whatever is in {source} may open connections to whatever is in {target} on this port.',
  options: PORT_OPTIONS,
  detail: portDetail,
  write: ({ source, target, options }) => portTraffic(source, target, options),
})
