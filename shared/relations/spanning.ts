import { subnetKind } from '../catalogue/services/networking/subnet'
import type { ResourceNode } from '../diagram/types'
import { sameJson } from '../template/json'
import type { Contribution } from './contribution'
import { vpcAround } from './network-membership'
import type { Scope } from './scope'
import { subnetsOf } from './subnet-cidr'
import { zoneOf } from './subnet-zone'

/** Public, private or isolated. */
export type SubnetKind = ReturnType<typeof subnetKind>

/** The given subnets and, where they lie in one zone only, one subnet of the same kind in each other zone of the VPC. */
export function withSiblings(given: readonly ResourceNode[], scope: Scope): ResourceNode[] {
  const [first] = given
  const vpc = first && vpcAround(first, scope)
  if (!vpc || inTwoZones(given, vpc, scope)) return [...given]
  const alike = subnetsOf(vpc, scope.index).filter((subnet) => subnetKind(subnet) === subnetKind(first))
  return onePerZone([...given, ...alike], vpc, scope)
}

/** One subnet in each zone, of the first of these kinds that covers two zones; else of the first that there is. */
export function subnetsOfKind(vpc: ResourceNode, kinds: readonly SubnetKind[], scope: Scope): ResourceNode[] {
  const choices = kinds.map((kind) =>
    onePerZone(
      subnetsOf(vpc, scope.index).filter((subnet) => subnetKind(subnet) === kind),
      vpc,
      scope,
    ),
  )
  return choices.find((choice) => choice.length > 1) ?? choices.find((choice) => choice.length > 0) ?? []
}

/** Says so where subnets do not cover two zones. `what` is the subject of the sentence, `kind` names the subnets wanted. */
export function reportOneZone(
  subnets: readonly ResourceNode[],
  what: string,
  kind: string,
  scope: Scope,
): Contribution[] {
  const vpc = subnets[0] && vpcAround(subnets[0], scope)
  if (vpc && inTwoZones(subnets, vpc, scope)) return []
  const found = subnets.length === 0 ? 'there is none' : 'there is one zone only'
  return [
    { do: 'report', severity: 'error', message: `${what} needs ${kind} subnets in two availability zones; ${found}` },
  ]
}

function inTwoZones(subnets: readonly ResourceNode[], vpc: ResourceNode, scope: Scope): boolean {
  return onePerZone(subnets, vpc, scope).length > 1
}

/** The first of the subnets in each zone. */
export function onePerZone(subnets: readonly ResourceNode[], vpc: ResourceNode, scope: Scope): ResourceNode[] {
  const chosen: ResourceNode[] = []
  for (const subnet of subnets) {
    const zone = zoneOf(subnet, vpc, scope.index)
    if (!chosen.some((other) => sameJson(zoneOf(other, vpc, scope.index), zone))) chosen.push(subnet)
  }
  return chosen
}
