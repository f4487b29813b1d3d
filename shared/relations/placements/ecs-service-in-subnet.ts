import { PUBLIC_ADDRESS, taskNetwork } from '../ecs-network'
import { subnetsAmong } from '../network-membership'
import { placementKind } from '../relation'
import { withSiblings } from '../spanning'

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html */
export const ecsServiceInSubnet = placementKind({
  id: 'ecs-service-in-subnet',
  title: 'network configuration and a security group of its own',
  child: { types: ['AWS::ECS::Service'] },
  container: { types: ['AWS::EC2::Subnet'] },
  spans: true,
  question: 'network',
  options: {
    otherZones: {
      control: 'switch',
      label: 'Also in other zones',
      help: 'Adds the subnets of its kind in other zones, so that the service survives the loss of one.',
      default: true,
    },
    publicAddress: PUBLIC_ADDRESS,
  },
  write: ({ child, containers, options }, scope) => {
    const given = subnetsAmong(containers)
    const subnets = options.otherZones ? withSiblings(given, scope) : given
    return taskNetwork(child, subnets, options.publicAddress, scope)
  },
})
