import { brokerNetwork } from '../broker-network'
import { spanningInVpc } from '../subnet-group-network'

/** https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/amazon-mq-broker-architecture.html */
export const mqBrokerInVpc = spanningInVpc({
  id: 'mq-broker-in-vpc',
  type: 'AWS::AmazonMQ::Broker',
  what: 'addresses',
  network: brokerNetwork,
})
