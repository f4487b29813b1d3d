import { spanningInSubnet, subnetGroupNetwork } from '../subnet-group-network'

/** https://docs.aws.amazon.com/neptune/latest/userguide/get-started-vpc.html */
export const neptuneClusterInSubnet = spanningInSubnet({
  id: 'neptune-cluster-in-subnet',
  type: 'AWS::Neptune::DBCluster',
  what: 'a subnet group',
  network: subnetGroupNetwork('AWS::Neptune::DBSubnetGroup'),
})
