import type { PlacementKind } from '../relation'
import { lambdaFunctionInSubnet } from './lambda-function-in-subnet'
import { privateSubnetInVpc } from './private-subnet-in-vpc'
import { publicSubnetInVpc } from './public-subnet-in-vpc'

/** Every placement kind, sorted by file. */
export const PLACEMENT_KINDS: readonly PlacementKind[] = [lambdaFunctionInSubnet, privateSubnetInVpc, publicSubnetInVpc]

const byId = new Map(PLACEMENT_KINDS.map((kind) => [kind.id, kind]))

/** The placement kind with this id; undefined: this version does not know it. */
export function placementKindOf(id: string): PlacementKind | undefined {
  return byId.get(id)
}
