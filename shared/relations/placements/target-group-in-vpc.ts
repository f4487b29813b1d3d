import { placementKind } from '../relation'
import { vpcOf } from '../subnet-basics'

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html */
export const targetGroupInVpc = placementKind({
  id: 'target-group-in-vpc',
  title: 'its place in the VPC',
  child: { types: ['AWS::ElasticLoadBalancingV2::TargetGroup'] },
  container: { types: ['AWS::EC2::VPC'] },
  options: {},
  write: ({ child, containers }, scope) => {
    const vpc = vpcOf(containers)
    return vpc ? [{ do: 'set', resource: child.logicalId, path: 'VpcId', value: scope.ref(vpc) }] : []
  },
})
