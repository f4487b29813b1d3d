import { indexOf } from '../../../shared/diagram/queries'
import type { Connection, Diagram } from '../../../shared/diagram/types'
import { changedNodes, type Scene } from '../scene'
import type { Except } from './draw-far'
import { type FarItems, someFarItems } from './far-items'

/** What moves while something is being dragged, apart from what rests. */
export interface LivePart {
  /** The scene of what rests: as it was when the drag began. */
  readonly resting: Scene
  /** What the resting scene must leave out. */
  readonly except: Except
  /** What moves, as it stands now. */
  readonly items: FarItems
}

/** Tells what moves from what rests, so that a frame of a drag draws little. */
export function livePartOf(resting: Scene, scene: Scene): LivePart {
  const nodes = changedNodes(resting.rects, scene.rects)
  const index = indexOf(scene.diagram)
  const connections = new Map(
    [...nodes].flatMap((id) => index.connectionsOf(id).map((each) => [each.id, each] as const)),
  )
  for (const connection of laidAnew(resting.diagram, scene.diagram)) connections.set(connection.id, connection)
  return {
    resting,
    except: { nodes, connections: new Set(connections.keys()) },
    items: someFarItems(scene, nodes, connections),
  }
}

/** The lines that a hand is laying. */
function laidAnew(resting: Diagram, { ways, connections }: Diagram): Connection[] {
  if (resting.ways === ways) return []
  return connections.filter(({ id }) => resting.ways?.[id] !== ways?.[id])
}

/** Whether two parts leave out the same. */
export function sameExcept(a: Except | undefined, b: Except | undefined): boolean {
  if (a === b) return true
  return (
    a !== undefined &&
    b !== undefined &&
    a.nodes.size === b.nodes.size &&
    a.connections.size === b.connections.size &&
    [...a.nodes].every((id) => b.nodes.has(id))
  )
}
