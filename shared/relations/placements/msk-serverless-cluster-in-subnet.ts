import { kafkaNetwork } from '../broker-network'
import { spanningInSubnet } from '../subnet-group-network'

/** https://docs.aws.amazon.com/msk/latest/developerguide/create-serverless-cluster.html */
export const mskServerlessClusterInSubnet = spanningInSubnet({
  id: 'msk-serverless-cluster-in-subnet',
  type: 'AWS::MSK::ServerlessCluster',
  what: 'addresses',
  network: kafkaNetwork,
})
