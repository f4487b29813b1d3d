import { isInternetFacing } from '../../catalogue/services/networking/load-balancer'
import type { DiagramNode } from '../../diagram/types'
import { connectionKind } from '../relation'

/** What people and systems outside can reach. */
const PUBLIC_TYPES = [
  'AWS::CloudFront::Distribution',
  'AWS::Route53::HostedZone',
  'AWS::Route53::RecordSet',
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGateway::RestApi',
  'AWS::AppSync::GraphQLApi',
  'AWS::Lambda::Function',
  'AWS::Lambda::Url',
  'AWS::S3::Bucket',
  'AWS::EC2::Instance',
  'AWS::ECS::Service',
  'AWS::ElasticBeanstalk::Environment',
  'AWS::Cognito::UserPool',
  'AWS::EC2::InternetGateway',
  'AWS::EC2::VPNGateway',
  'AWS::EC2::TransitGateway',
  'AWS::SQS::Queue',
  'AWS::SNS::Topic',
  'AWS::CloudFormation::Stack',
]

/** A line from outside changes nothing in the template: whoever is meant is let in by what the target itself says. */
export const actorUses = connectionKind({
  id: 'actor-uses',
  title: 'uses',
  line: 'request',
  source: { actors: true },
  target: { types: PUBLIC_TYPES, actors: true, when: isClosed },
  rank: 10,
  plain: '{source} uses {target}. The line is for the reader: it writes nothing into the template.',
  options: {},
  write: () => [],
})

function isClosed(node: DiagramNode): string | undefined {
  const isInternal =
    node.kind === 'resource' && node.type === 'AWS::ElasticLoadBalancingV2::LoadBalancer' && !isInternetFacing(node)
  return isInternal ? `${node.label} is internal: nobody outside reaches it` : undefined
}
