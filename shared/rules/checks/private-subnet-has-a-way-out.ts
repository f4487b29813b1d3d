import { nameOf } from '../naming'
import type { CheckedResource, Rule, RuleContext } from '../rule'
import { settingOf } from '../settings'
import { referredTo, subnetListOf, subnetsIn, wayOutOf } from '../subnet-ways'

/** Why something needs a way out, by type. */
const NEEDS: Readonly<Record<string, string>> = {
  'AWS::ECS::Service': 'to fetch images',
  'AWS::EKS::Nodegroup': 'to join the cluster and to fetch images',
  'AWS::AutoScaling::AutoScalingGroup': 'to fetch updates and to call AWS',
  'AWS::EC2::Instance': 'to fetch updates and to call AWS',
  'AWS::Lambda::Function': 'to call anything outside the VPC, AWS included',
}

/** What works in a subnet that is meant to have no way out. */
const CAN_BE_ISOLATED = new Set(['AWS::Lambda::Function', 'AWS::EC2::Instance', 'AWS::AutoScaling::AutoScalingGroup'])

/** https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-scenarios.html */
export const privateSubnetHasAWayOut: Rule = {
  id: 'private-subnet-has-a-way-out',
  severity: 'warning',
  title: 'What calls out stands in a subnet with a way out',
  reason: 'Without a NAT gateway or endpoints, what starts in a private subnet reaches neither AWS nor the internet.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-scenarios.html',
  check: (context) =>
    context.ofType(...Object.keys(NEEDS)).flatMap((resource) => {
      const closed = (subnetsIn(context, subnetListOf(context, resource)) ?? []).find(
        (subnet) => wayOutOf(context, subnet) === 'none' && !hasEndpoints(context, subnet),
      )
      if (!closed || (CAN_BE_ISOLATED.has(resource.type) && isIsolated(closed))) return []
      return [
        {
          message: `${nameOf(closed)} gives ${nameOf(resource)} no way out ${NEEDS[resource.type]}. Add a NAT gateway or VPC endpoints.`,
          where: context.at(resource),
        },
      ]
    }),
}

function isIsolated(subnet: CheckedResource): boolean {
  return subnet.node?.placements?.some(({ kind }) => kind === 'isolated-subnet-in-vpc') ?? false
}

// Which services a resource calls is not known, so any endpoint to services of AWS counts.
function hasEndpoints(context: RuleContext, subnet: CheckedResource): boolean {
  const vpc = referredTo(context, subnet.properties.VpcId)
  return context.ofType('AWS::EC2::VPCEndpoint').some((endpoint) => {
    const isInterface = (settingOf(endpoint, 'VpcEndpointType') ?? 'Gateway') !== 'Gateway'
    return isInterface && referredTo(context, endpoint.properties.VpcId) === vpc
  })
}
