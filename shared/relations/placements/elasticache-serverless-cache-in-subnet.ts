import { serverlessCacheNetwork } from '../cache-network'
import { subnetsAmong } from '../network-membership'
import { placementKind } from '../relation'
import { withSiblings } from '../spanning'

/** https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/VPCs.html */
export const elasticacheServerlessCacheInSubnet = placementKind({
  id: 'elasticache-serverless-cache-in-subnet',
  title: 'an address in this subnet and its like in other zones, and a security group of its own',
  child: { types: ['AWS::ElastiCache::ServerlessCache'] },
  container: { types: ['AWS::EC2::Subnet'] },
  spans: true,
  question: 'network',
  options: {},
  write: ({ child, containers }, scope) =>
    serverlessCacheNetwork(child, withSiblings(subnetsAmong(containers), scope), scope),
})
