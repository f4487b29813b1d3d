import { brokerNetwork } from '../broker-network'
import { spanningInSubnet } from '../subnet-group-network'

/** https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/amazon-mq-broker-architecture.html */
export const mqBrokerInSubnet = spanningInSubnet({
  id: 'mq-broker-in-subnet',
  type: 'AWS::AmazonMQ::Broker',
  what: 'addresses',
  network: brokerNetwork,
})
