import type { Contribution } from './contribution'
import { ownSecurityGroup, subnetIds, vpcAround } from './network-membership'
import { reportOneZone } from './spanning'
import type { SpanningNetwork } from './subnet-group-network'

/** What a message broker gets from its subnets: an address in one or, with several machines, in each, and a security group of its own. */
export const brokerNetwork: SpanningNetwork = (broker, subnets, scope) => {
  const vpc = subnets[0] && vpcAround(subnets[0], scope)
  const alone = (broker.properties.DeploymentMode ?? 'SINGLE_INSTANCE') === 'SINGLE_INSTANCE'
  // ActiveMQ takes one subnet for each of its two machines.
  const used = alone ? subnets.slice(0, 1) : isActive(broker.properties.EngineType) ? subnets.slice(0, 2) : subnets
  return [
    { do: 'set', resource: broker.logicalId, path: 'SubnetIds', value: subnetIds(used, scope) },
    ...(vpc ? ownSecurityGroup(broker, vpc, scope) : []),
    ...(alone ? [] : reportOneZone(subnets, broker.label, 'isolated or private', scope)),
  ]
}

/** What a serverless Kafka cluster gets from its subnets: an address in each and a security group of its own. */
export const kafkaNetwork: SpanningNetwork = (cluster, subnets, scope): Contribution[] => {
  const vpc = subnets[0] && vpcAround(subnets[0], scope)
  return [
    { do: 'set', resource: cluster.logicalId, path: 'VpcConfigs.0.SubnetIds', value: subnetIds(subnets, scope) },
    ...(vpc ? ownSecurityGroup(cluster, vpc, scope) : []),
    ...reportOneZone(subnets, cluster.label, 'isolated or private', scope),
  ]
}

function isActive(engine: unknown): boolean {
  return String(engine).toUpperCase() === 'ACTIVEMQ'
}
