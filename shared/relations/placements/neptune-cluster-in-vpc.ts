import { spanningInVpc, subnetGroupNetwork } from '../subnet-group-network'

/** https://docs.aws.amazon.com/neptune/latest/userguide/get-started-vpc.html */
export const neptuneClusterInVpc = spanningInVpc({
  id: 'neptune-cluster-in-vpc',
  type: 'AWS::Neptune::DBCluster',
  what: 'a subnet group',
  network: subnetGroupNetwork('AWS::Neptune::DBSubnetGroup'),
})
