import type { Specification } from '../../shared/catalogue/specification/specification'
import { remove } from '../../shared/diagram/edits'
import type { Diagram } from '../../shared/diagram/types'
import { settleNames } from '../../shared/editor/settle'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import type { Problem } from '../../shared/relations/cause'
import { applyFix, findProblems } from '../../shared/rules/run'
import { type RandomDiagramWish, randomDiagram } from './random-diagram'

/** A random diagram in which our own rules find no error, and what had to go for that. */
export interface SoundDiagram {
  readonly diagram: Diagram
  /** How many of its nodes and connections went because of errors. */
  readonly removed: number
  /** How many it had at first. */
  readonly drawn: number
}

const ROUNDS = 20

/**
 * A random diagram after someone has heeded every error: what has a fix is fixed, what has none is deleted. Undefined: errors
 * remain, or hardly anything is left.
 */
export function soundDiagram(wish: RandomDiagramWish, specification: Specification): SoundDiagram | undefined {
  const first = randomDiagram(wish)
  let diagram = first
  for (let round = 0; round < ROUNDS; round++) {
    const errors = errorsIn(diagram, specification)
    if (errors.length === 0) {
      const removed = sizeOf(first) - sizeOf(diagram)
      return removed > sizeOf(first) / 2 ? undefined : { diagram, removed, drawn: sizeOf(first) }
    }
    const heeded = settleNames(heed(diagram, errors))
    if (heeded === diagram) return undefined
    diagram = heeded
  }
  return undefined
}

/** What our own rules call errors. */
export function errorsIn(diagram: Diagram, specification: Specification): Problem[] {
  const problems = findProblems(diagram, exportTemplate(diagram), specification)
  return problems.filter(({ severity }) => severity === 'error')
}

function heed(diagram: Diagram, errors: readonly Problem[]): Diagram {
  const fixed = errors.reduce((current, each) => (each.fix ? applyFix(current, each) : current), diagram)
  if (fixed !== diagram) return fixed
  // Lines go first: with them a node's errors often go too.
  const lines = errors.flatMap(({ where }) => where.connection ?? [])
  if (lines.length > 0) return remove(diagram, lines)
  return remove(
    diagram,
    errors.flatMap(({ where }) => where.node ?? []),
  )
}

function sizeOf({ nodes, connections }: Diagram): number {
  return nodes.length + connections.length
}
