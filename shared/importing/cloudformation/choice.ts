import { placementKindOf } from '../../relations/placements'
import { type Claim, foldedBy, piecesOf } from './claim'
import { TOGETHER } from './kinds-in-context'
import type { ReferenceGraph } from './reference-graph'

/** Takes claims, the weightiest first, as long as nothing is claimed twice. */
export class Choice {
  readonly claims: Claim[] = []
  /** Pieces, and whose they are where they may be taken again. */
  private readonly taken = new Map<string, string>()
  private readonly folded = new Set<string>()
  private readonly used: Set<string>

  constructor(
    private readonly graph: ReferenceGraph,
    parents: ReadonlySet<string>,
  ) {
    this.used = new Set(parents)
  }

  takeFrom(found: readonly Claim[]): void {
    for (const claim of [...found].sort((a, b) => b.weight - a.weight)) this.take(claim)
  }

  private take(claim: Claim): void {
    const once = [contentOf(claim), ...questionOf(claim, this.graph)]
    const pieces = piecesOf(claim)
    if (once.some((piece) => this.taken.has(piece)) || !this.isFree(claim, pieces)) return
    const ends = [claim.source, ...claim.targets]
    const folds = this.idsOf(foldedBy(claim))
    if (ends.some((id) => this.folded.has(id)) || folds.some((id) => this.used.has(id) || ends.includes(id))) return
    this.claims.push(claim)
    for (const piece of [...once, ...pieces.keys()]) this.taken.set(piece, pieces.get(piece) ?? '')
    for (const id of ends) this.used.add(id)
    for (const id of folds) this.folded.add(id)
  }

  /** What relations may write together is taken again by a claim that says something new besides. */
  private isFree({ kind }: Claim, pieces: ReadonlyMap<string, string>): boolean {
    const again = [...pieces].filter(([piece]) => this.taken.has(piece))
    if (again.some(([piece, owner]) => owner === '' || this.taken.get(piece) !== owner)) return false
    return again.length === 0 || again.length < pieces.size || TOGETHER.has(kind)
  }

  private idsOf(logicalIds: readonly string[]): string[] {
    return this.graph.nodes.filter((node) => logicalIds.includes(node.logicalId)).map(({ id }) => id)
  }
}

/** The same line is drawn once only. */
export function contentOf({ relation, kind, source, targets, options }: Claim): string {
  return JSON.stringify([relation, kind, source, targets, options])
}

/** A placement decides one thing for its child; another kind that decides the same finds it decided. */
function questionOf(claim: Claim, graph: ReferenceGraph): string[] {
  if (claim.relation !== 'placement') return []
  const container = graph.nodes.find(({ id }) => id === claim.targets[0])
  return [JSON.stringify(['question', claim.source, placementKindOf(claim.kind)?.question ?? container?.type ?? ''])]
}
