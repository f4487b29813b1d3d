import type { DiagramIndex } from '../../shared/diagram/queries'
import type { DiagramNode, Placement, ResourceNode } from '../../shared/diagram/types'
import { placementKindOf } from '../../shared/relations/placements'
import { placementsBetween } from '../../shared/relations/placing'
import type { PlacementKind } from '../../shared/relations/relation'
import { containerOf } from '../../shared/relations/resolve'
import type { Json } from '../../shared/template/json'

/** What being in one container means, or could mean. */
export interface PlacementRow {
  readonly container: DiagramNode
  /** Undefined: the node is only drawn there. */
  readonly kind: PlacementKind | undefined
  readonly placement: Placement | undefined
  /** The kinds it could have there, the likeliest first. */
  readonly kinds: readonly PlacementKind[]
  /** For a kind that spans: every container of that kind it has. */
  readonly spanned: readonly DiagramNode[]
}

/** One row for each container that means something or could: those it names, and those around it that no other answers for. */
export function placementRows(node: ResourceNode, index: DiagramIndex): PlacementRow[] {
  const rows = rowsOfPlacements(node, index)
  const answered = new Set(rows.map(({ kind }) => kind?.question ?? kind?.id))
  for (const container of index.ancestors(node.id)) {
    if (rows.some((row) => row.container.id === container.id || row.spanned.includes(container))) continue
    const kinds = placementsBetween(node, container)
    const open = kinds.filter((kind) => !answered.has(kind.question ?? kind.id))
    if (open.length > 0) rows.push({ container, kind: undefined, placement: undefined, kinds: open, spanned: [] })
  }
  return rows
}

function rowsOfPlacements(node: ResourceNode, index: DiagramIndex): PlacementRow[] {
  const rows: PlacementRow[] = []
  for (const placement of node.placements ?? []) {
    const kind = placementKindOf(placement.kind)
    const container = kind && containerOf(placement, kind, node, index)
    if (!kind || !container) continue
    const earlier = kind.spans ? rows.findIndex((row) => row.kind === kind) : -1
    const known = rows[earlier]
    if (known) rows[earlier] = { ...known, spanned: [...known.spanned, container] }
    else rows.push({ container, kind, placement, kinds: placementsBetween(node, container), spanned: [container] })
  }
  return rows
}

/** The containers a spanning kind could have: all of the diagram that it accepts for this child, in document order. */
export function spannable(node: ResourceNode, kind: PlacementKind, index: DiagramIndex): DiagramNode[] {
  return index.diagram.nodes.filter((each) => each.id !== node.id && placementsBetween(node, each).includes(kind))
}

/** The placements with the containers of a spanning kind replaced; what it generated and its options stay. */
export function withSpanned(node: ResourceNode, kind: PlacementKind, ids: readonly string[], index: DiagramIndex) {
  const before = node.placements ?? []
  const first = before.find((each) => each.kind === kind.id)
  const home = index.ancestors(node.id).find((each) => placementsBetween(node, each).includes(kind))?.id
  const ordered = [...ids].sort((a, b) => Number(b === home) - Number(a === home))
  const spanned = ordered.map(
    (id, at): Placement => ({
      kind: kind.id,
      ...(id !== home && { container: id }),
      ...(at === 0 && first?.options && { options: first.options }),
      ...(at === 0 && first?.generated && { generated: first.generated }),
    }),
  )
  return replaced(before, (each) => each.kind === kind.id, spanned)
}

/** The placements with one row's kind changed; undefined: the node is only drawn there from now on. */
export function withKind(node: ResourceNode, row: PlacementRow, kind: PlacementKind | undefined): Placement[] {
  const before = node.placements ?? []
  const container = row.placement?.container
  const next: Placement[] = kind ? [{ kind: kind.id, ...(container !== undefined && { container }) }] : []
  return row.kind ? replaced(before, (each) => each.kind === row.kind?.id, next) : [...before, ...next]
}

/** The placements with an option of one kind set; undefined goes back to the default. */
export function withOption(node: ResourceNode, kind: PlacementKind, name: string, value: Json | undefined) {
  const at = (node.placements ?? []).findIndex((each) => each.kind === kind.id)
  return (node.placements ?? []).map((each, i): Placement => {
    if (i !== at) return each
    const { options: before, ...rest } = each
    const { [name]: _gone, ...others } = before ?? {}
    const options = value === undefined ? others : { ...before, [name]: value }
    return Object.keys(options).length > 0 ? { ...rest, options } : rest
  })
}

function replaced(before: readonly Placement[], isOld: (each: Placement) => boolean, next: readonly Placement[]) {
  const at = before.findIndex(isOld)
  const kept = before.filter((each) => !isOld(each))
  const split = at < 0 ? kept.length : before.slice(0, at).filter((each) => !isOld(each)).length
  return [...kept.slice(0, split), ...next, ...kept.slice(split)]
}
