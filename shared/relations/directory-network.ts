import { subnetIds, vpcAround } from './network-membership'
import { reportOneZone } from './spanning'
import type { SpanningNetwork } from './subnet-group-network'

/** What a directory gets from its subnets: two of them, one for each controller. It makes its security group itself. */
export const directoryNetwork: SpanningNetwork = (directory, subnets, scope) => {
  const vpc = subnets[0] && vpcAround(subnets[0], scope)
  return [
    {
      do: 'set',
      resource: directory.logicalId,
      path: 'VpcSettings',
      value: { SubnetIds: subnetIds(subnets.slice(0, 2), scope), ...(vpc && { VpcId: scope.ref(vpc) }) },
    },
    ...reportOneZone(subnets, directory.label, 'isolated or private', scope),
  ]
}
