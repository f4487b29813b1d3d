import { isResource } from '../../diagram/queries'
import { nodeGroupNetwork } from '../eks-network'
import { placementKind } from '../relation'
import { placedSubnets } from '../worker-subnets'

/** https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html */
export const eksNodeGroupInEksCluster = placementKind({
  id: 'eks-node-group-in-eks-cluster',
  title: 'joins this cluster, in its subnets unless it lies in others',
  child: { types: ['AWS::EKS::Nodegroup'] },
  container: { types: ['AWS::EKS::Cluster'] },
  question: 'cluster',
  options: {},
  write: ({ child, containers }, scope) => {
    const cluster = containers.find(isResource)
    if (!cluster) return []
    const inNetwork = child.placements?.some((each) => NETWORK_KINDS.includes(each.kind))
    const subnets = inNetwork ? [] : placedSubnets(cluster, scope)
    return [
      { do: 'set', resource: child.logicalId, path: 'ClusterName', value: scope.ref(cluster) },
      ...(subnets.length > 0 ? nodeGroupNetwork(child, subnets, scope) : []),
    ]
  },
})

const NETWORK_KINDS = ['eks-node-group-in-subnet', 'eks-node-group-in-vpc']
