import { connectionKind } from '../relation'
import { portOfTargetGroup, trafficThrough } from '../target-traffic'

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-register-targets.html */
export const targetGroupHoldsEc2Instance = connectionKind({
  id: 'target-group-holds-ec2-instance',
  title: 'holds',
  line: 'manages',
  source: {
    types: ['AWS::ElasticLoadBalancingV2::TargetGroup'],
    when: (node) =>
      node.kind === 'resource' && node.properties.TargetType === 'ip'
        ? `${node.label} holds addresses, not servers`
        : undefined,
  },
  target: { types: ['AWS::EC2::Instance'] },
  rank: 10,
  plain: '{target} is one of the servers in {source} and gets visitors as long as it is well.',
  options: {
    port: { control: 'number', label: 'Port', min: 1, max: 65535, help: 'Empty: the one of the group.' },
  },
  write: ({ source, target, options }, scope) => [
    {
      do: 'append',
      resource: source.logicalId,
      path: 'Targets',
      value: { Id: scope.ref(target), ...(options.port !== undefined && { Port: options.port }) },
    },
    ...trafficThrough(source, target, options.port ?? portOfTargetGroup(source), scope),
  ],
})
