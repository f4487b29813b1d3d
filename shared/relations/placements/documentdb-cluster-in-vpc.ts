import { spanningInVpc, subnetGroupNetwork } from '../subnet-group-network'

/** https://docs.aws.amazon.com/documentdb/latest/developerguide/document-db-subnet-groups.html */
export const documentdbClusterInVpc = spanningInVpc({
  id: 'documentdb-cluster-in-vpc',
  type: 'AWS::DocDB::DBCluster',
  what: 'a subnet group',
  network: subnetGroupNetwork('AWS::DocDB::DBSubnetGroup'),
})
