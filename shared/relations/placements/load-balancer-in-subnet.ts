import { isInternetFacing } from '../../catalogue/services/networking/load-balancer'
import { subnetKind } from '../../catalogue/services/networking/subnet'
import { loadBalancerNetwork } from '../load-balancer-network'
import { subnetsAmong } from '../network-membership'
import { placementKind } from '../relation'
import { withSiblings } from '../spanning'

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html */
export const loadBalancerInSubnet = placementKind({
  id: 'load-balancer-in-subnet',
  title: 'its place in this subnet and its like in other zones, and a security group of its own',
  child: { types: ['AWS::ElasticLoadBalancingV2::LoadBalancer'] },
  container: { types: ['AWS::EC2::Subnet'] },
  spans: true,
  question: 'network',
  options: {},
  refuse: (child, container) =>
    child.kind === 'resource' &&
    container.kind === 'resource' &&
    isInternetFacing(child) &&
    subnetKind(container) !== 'public'
      ? 'A load balancer that the internet reaches needs public subnets; make it internal or put it into a public one'
      : undefined,
  write: ({ child, containers }, scope) =>
    loadBalancerNetwork(child, withSiblings(subnetsAmong(containers), scope), scope),
})
