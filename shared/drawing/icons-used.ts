import type { Level } from '../catalogue/levels'
import { indexOf } from '../diagram/queries'
import type { Diagram } from '../diagram/types'
import { cardOf } from './card'
import { frameIconOf } from './frame-icon'
import { shapeOf } from './shapes'

/** The names of the icons a picture of the diagram needs. */
export function iconsUsedIn(diagram: Diagram, level: Level): Set<string> {
  const index = indexOf(diagram)
  const iconOf = (node: Diagram['nodes'][number]) =>
    shapeOf(node, index) === 'frame' ? frameIconOf(node) : cardOf(node, level).icon
  return new Set(diagram.nodes.flatMap((node) => iconOf(node) ?? []))
}
