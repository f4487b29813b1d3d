import { isInternetFacing } from '../../catalogue/services/networking/load-balancer'
import { loadBalancerNetwork } from '../load-balancer-network'
import { placementKind } from '../relation'
import { subnetsOfKind } from '../spanning'
import { vpcOf } from '../subnet-basics'

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html */
export const loadBalancerInVpc = placementKind({
  id: 'load-balancer-in-vpc',
  title:
    'its place in the public subnets of all zones (private ones if it is internal), and a security group of its own',
  child: { types: ['AWS::ElasticLoadBalancingV2::LoadBalancer'] },
  container: { types: ['AWS::EC2::VPC'] },
  question: 'network',
  options: {},
  write: ({ child, containers }, scope) => {
    const vpc = vpcOf(containers)
    const kinds = isInternetFacing(child) ? (['public'] as const) : (['private', 'isolated'] as const)
    return loadBalancerNetwork(child, vpc ? subnetsOfKind(vpc, kinds, scope) : [], scope)
  },
})
