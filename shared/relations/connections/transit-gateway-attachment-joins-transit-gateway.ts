import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html */
export const transitGatewayAttachmentJoinsTransitGateway = connectionKind({
  id: 'transit-gateway-attachment-joins-transit-gateway',
  title: 'joins',
  line: 'network',
  source: { types: ['AWS::EC2::TransitGatewayAttachment'] },
  target: { types: ['AWS::EC2::TransitGateway'] },
  rank: 10,
  plain: 'By {source} a network reaches the others that meet at {target}.',
  options: {},
  write: ({ source, target }, scope) => [
    { do: 'set', resource: source.logicalId, path: 'TransitGatewayId', value: scope.ref(target) },
  ],
})
