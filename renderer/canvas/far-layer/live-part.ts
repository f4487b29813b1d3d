import { indexOf } from '../../../shared/diagram/queries'
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
  return {
    resting,
    except: { nodes, connections: new Set(connections.keys()) },
    items: someFarItems(scene, nodes, connections),
  }
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
