import { launchTypeOf } from '../catalogue/owned/ecs-task'
import { subnetKind } from '../catalogue/services/networking/subnet'
import type { ResourceNode } from '../diagram/types'
import type { Contribution } from './contribution'
import { ownSecurityGroup, subnetIds, vpcAround } from './network-membership'
import type { Scope } from './scope'
import { waitForWayOut } from './vpc-routing'

const CONFIGURATION = 'NetworkConfiguration.AwsvpcConfiguration'

/** The field by which users decide on public addresses of an ECS service's tasks. */
export const PUBLIC_ADDRESS = {
  control: 'choice',
  label: 'Public address',
  help: 'A Fargate task in a public subnet cannot fetch its image without one.',
  default: 'automatic',
  choices: [
    { value: 'automatic', label: 'In public subnets, on Fargate' },
    { value: 'ENABLED', label: 'Always' },
    { value: 'DISABLED', label: 'Never' },
  ],
} as const

/** Puts an ECS service's tasks into subnets, with a security group of their own and a public address where they need one. */
export function taskNetwork(
  service: ResourceNode,
  subnets: readonly ResourceNode[],
  publicAddress: 'automatic' | 'ENABLED' | 'DISABLED',
  scope: Scope,
): Contribution[] {
  const vpc = subnets[0] && vpcAround(subnets[0], scope)
  const address = publicAddress === 'automatic' ? automaticAddress(service, subnets) : publicAddress
  const resource = service.logicalId
  return [
    { do: 'set', resource, path: `${CONFIGURATION}.Subnets`, value: subnetIds(subnets, scope) },
    { do: 'set', resource, path: `${CONFIGURATION}.AssignPublicIp`, value: address },
    ...(vpc ? ownSecurityGroup(service, vpc, scope) : []),
    ...subnets.flatMap((subnet) => waitForWayOut(resource, subnet, scope)),
  ]
}

/** Whether tasks need a public address: on Fargate they have no other way out of a public subnet. EC2 gives them none. */
export function automaticAddress(service: ResourceNode, subnets: readonly ResourceNode[]): 'ENABLED' | 'DISABLED' {
  const isPublic = launchTypeOf(service) === 'FARGATE' && subnets.every((each) => subnetKind(each) === 'public')
  return isPublic ? 'ENABLED' : 'DISABLED'
}
