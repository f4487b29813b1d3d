import { spanningInSubnet, subnetGroupNetwork } from '../subnet-group-network'

/** https://docs.aws.amazon.com/documentdb/latest/developerguide/document-db-subnet-groups.html */
export const documentdbClusterInSubnet = spanningInSubnet({
  id: 'documentdb-cluster-in-subnet',
  type: 'AWS::DocDB::DBCluster',
  what: 'a subnet group',
  network: subnetGroupNetwork('AWS::DocDB::DBSubnetGroup'),
})
