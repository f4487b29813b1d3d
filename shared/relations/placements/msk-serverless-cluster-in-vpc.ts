import { kafkaNetwork } from '../broker-network'
import { spanningInVpc } from '../subnet-group-network'

/** https://docs.aws.amazon.com/msk/latest/developerguide/create-serverless-cluster.html */
export const mskServerlessClusterInVpc = spanningInVpc({
  id: 'msk-serverless-cluster-in-vpc',
  type: 'AWS::MSK::ServerlessCluster',
  what: 'addresses',
  network: kafkaNetwork,
})
