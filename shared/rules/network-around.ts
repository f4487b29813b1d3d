import { newResourceNode } from '../catalogue/new-node'
import { serviceOf } from '../catalogue/services'
import { addNodes, setParent } from '../diagram/edits'
import { nextIds } from '../diagram/next-id'
import { indexOf, isResource } from '../diagram/queries'
import { logicalIds } from '../diagram/rename'
import type { Diagram, DiagramNode, Point, ResourceNode } from '../diagram/types'
import { absoluteRects, diagramBounds } from '../drawing/bounds'
import { overlaps } from '../drawing/rect'
import { FRAME } from '../drawing/sizes'
import { meaningOfPlacing, placementsBetween, toPlacements } from '../relations/placing'

const VPC = 'AWS::EC2::VPC'
const SUBNET = 'AWS::EC2::Subnet'

/** Stores of data need no way out; everything else fetches images and updates, or is called from outside. */
const KEPT_INSIDE = ['AWS::RDS::', 'AWS::ElastiCache::', 'AWS::EFS::', 'AWS::DocDB::', 'AWS::Neptune::']

const GAP = 24
const FIRST: Point = { x: FRAME.padding, y: FRAME.paddingTop }
const BESIDE: Point = { x: FIRST.x + FRAME.width + GAP, y: FIRST.y }
const BELOW: Point = { x: FIRST.x, y: FIRST.y + FRAME.height + GAP }
const SIZE = { width: BESIDE.x + FRAME.width + FRAME.padding, height: BELOW.y + 56 + FRAME.padding }

/** Whether a node belongs in a network and stands in none. */
export function wantsNetwork(node: ResourceNode, diagram: Diagram): boolean {
  if (
    indexOf(diagram)
      .ancestors(node.id)
      .some((each) => isResource(each))
  )
    return false
  const like = (type: string) => newResourceNode({ id: 'sample', type, position: FIRST }, new Set())
  return node.type === SUBNET || [VPC, SUBNET].some((type) => placementsBetween(node, like(type)).length > 0)
}

/** A new VPC around the node, with two subnets of the kind it needs; what cannot stand in the VPC itself stands in the first. */
export function networkAround(diagram: Diagram, id: string): Diagram {
  const node = indexOf(diagram).resource(id)
  if (!node) return diagram
  const ids = nextIds(diagram, 'n', 3)
  const taken = new Set(logicalIds(diagram))
  const make = (place: number, type: string, position: Point, parent?: string, variant?: string) => {
    const wish = {
      id: ids[place] ?? '',
      type,
      position,
      ...(parent !== undefined && { parent }),
      ...(variant && { variant }),
    }
    const made = newResourceNode(wish, taken)
    taken.add(made.logicalId)
    return made
  }
  const fresh = make(0, VPC, cornerFor(node, diagram), node.parent)
  const others = diagram.nodes.filter(isResource).filter(({ type }) => type === VPC)
  const properties = { ...fresh.properties, ...serviceOf(VPC)?.besides?.(others) }
  const vpc = { ...fresh, properties, size: SIZE }
  const variant = KEPT_INSIDE.some((start) => node.type.startsWith(start)) ? 'isolated' : 'public'
  const subnets =
    node.type === SUBNET ? [] : [make(1, SUBNET, FIRST, vpc.id, variant), make(2, SUBNET, BESIDE, vpc.id, variant)]
  const preferred = serviceOf(SUBNET)?.variants?.find((each) => each.id === variant)?.placement
  const drawn = subnets.reduce(
    (current, subnet) => placed(addNodes(current, [subnet]), subnet, vpc.id, subnet.position, preferred),
    addNodes(diagram, [vpc]),
  )
  const inVpc = node.type === SUBNET || placementsBetween(node, vpc).length > 0
  return placed(drawn, node, inVpc ? vpc.id : (ids[1] ?? ''), inVpc && node.type !== SUBNET ? BELOW : FIRST)
}

function placed(diagram: Diagram, node: ResourceNode, parent: string, at: Point, preferred?: string): Diagram {
  const index = indexOf(diagram)
  const container = index.node(parent)
  const kept = preferred ?? (node.placements ?? []).map(({ kind }) => kind)
  const placements = container ? toPlacements(meaningOfPlacing(node, container, index, kept)) : []
  return setParent(diagram, node.id, parent, at, placements)
}

/** Where the network lies so that the node hardly moves; beside everything where something else is in the way. */
function cornerFor(node: DiagramNode, diagram: Diagram): Point {
  const here = { x: node.position.x - BELOW.x, y: node.position.y - BELOW.y }
  const index = indexOf(diagram)
  const rects = absoluteRects(diagram)
  const own = rects.get(node.id)
  const area = own && { x: own.x - BELOW.x, y: own.y - BELOW.y, ...SIZE }
  const others = index.children(node.parent).filter(({ id }) => id !== node.id)
  const free =
    area && others.every((each) => !overlaps(rects.get(each.id) ?? { x: 0, y: 0, width: 0, height: 0 }, area))
  const bounds = diagramBounds(diagram)
  if (free || !bounds || node.parent !== undefined) return here
  return { x: bounds.x + bounds.width + 2 * GAP, y: bounds.y }
}
