import { PUBLIC_ADDRESS, taskNetwork } from '../ecs-network'
import { placementKind } from '../relation'
import { vpcOf } from '../subnet-basics'
import { workerSubnets } from '../worker-subnets'

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html */
export const ecsServiceInVpc = placementKind({
  id: 'ecs-service-in-vpc',
  title: 'private subnets in two zones if there are any, and a security group of its own',
  child: { types: ['AWS::ECS::Service'] },
  container: { types: ['AWS::EC2::VPC'] },
  question: 'network',
  options: { publicAddress: PUBLIC_ADDRESS },
  write: ({ child, containers, options }, scope) => {
    const vpc = vpcOf(containers)
    const subnets = vpc ? workerSubnets(vpc, scope) : []
    if (subnets.length > 0) return taskNetwork(child, subnets, options.publicAddress, scope)
    return [{ do: 'report', severity: 'error', message: `${child.label} needs a subnet; the network has none` }]
  },
})
