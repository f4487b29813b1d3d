import type { Level } from '../catalogue/levels'
import type { Diagram } from '../diagram/types'
import { cardOf } from './card'

/** The names of the icons a picture of the diagram needs. */
export function iconsUsedIn(diagram: Diagram, level: Level): Set<string> {
  return new Set(diagram.nodes.flatMap((node) => cardOf(node, level).icon ?? []))
}
