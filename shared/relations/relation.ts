import type { Options, OptionValues } from '../catalogue/field'
import type { DiagramNode, FrameKind, ResourceNode } from '../diagram/types'
import type { Contribution } from './contribution'
import type { LineKind } from './line-kinds'
import type { Scope } from './scope'

/** Which nodes may stand at one end of a relation. A node fits when it is in any of the lists and `when` has no objection. */
export interface Match {
  /** CloudFormation types; `*` stands for any. */
  readonly types?: readonly string[]
  readonly frames?: readonly (FrameKind | '*')[]
  /** Whether actors fit. */
  readonly actors?: boolean
  /** Whether notes fit. */
  readonly notes?: boolean
  /** Why a node that would fit does not; undefined: it does. */
  when?(node: DiagramNode): string | undefined
}

/** A connection as its kind sees it while writing. `source` and `target` are resources unless the kind takes others. */
export interface ConnectionEnds<O extends Options> {
  readonly id: string
  readonly source: ResourceNode
  readonly target: ResourceNode
  readonly options: OptionValues<O>
}

/** A kind of line: what it joins, what it says and what it writes. */
export interface ConnectionKind<O extends Options = Options> {
  /** *source-verb-target*, such as `sqs-queue-triggers-lambda-function`. */
  readonly id: string
  /** The verb that reads in a sentence: "Orders *triggers* Fulfil order". */
  readonly title: string
  readonly line: LineKind
  readonly source: Match
  readonly target: Match
  readonly options: O
  /** The higher, the likelier someone who joins such a pair means this. Absent: 0. */
  readonly rank?: number
  /** What the line means, in one or two plain sentences; `{source}` and `{target}` stand for the labels. */
  readonly plain: string
  /** What the line's label adds to the verb at the architecture level, such as "batch 10"; absent: nothing. */
  detail?(options: OptionValues<O>): string | undefined
  /** Why these two cannot be joined though each fits; undefined: they can. */
  refuse?(source: DiagramNode, target: DiagramNode): string | undefined
  /** Only called when both ends are resources. */
  write(ends: ConnectionEnds<O>, scope: Scope): Contribution[]
}

/** A placement as its kind sees it while writing. */
export interface PlacementEnds<O extends Options> {
  readonly child: ResourceNode
  /** The containers of this placement: one, or all the subnets a resource spans. Resources and frames. */
  readonly containers: readonly DiagramNode[]
  readonly options: OptionValues<O>
}

/** A kind of being inside: which child in which container, and what that writes. */
export interface PlacementKind<O extends Options = Options> {
  /** *child-in-container*, such as `subnet-in-vpc`. */
  readonly id: string
  /** What dropping means, such as "network configuration and a security group of its own". */
  readonly title: string
  readonly child: Match
  readonly container: Match
  /** Several containers make one placement: subnets that a resource spans. */
  readonly spans?: boolean
  /** What the placement decides, such as `network`: of two that decide the same, the inner container's counts. Absent: its own. */
  readonly question?: string
  readonly options: O
  /** The higher, the sooner it is chosen where several kinds fit. Absent: 0. */
  readonly rank?: number
  /** Why this child cannot be placed here though each fits; undefined: it can. */
  refuse?(child: DiagramNode, container: DiagramNode): string | undefined
  /**
   * Only called when the child is a resource. What it contributes with `default` to the child itself is copied into the
   * child's properties when the user places it, so that later siblings do not change it (a CIDR block, a zone).
   */
  write(ends: PlacementEnds<O>, scope: Scope): Contribution[]
}

/** Gives a connection kind its options' types. */
export function connectionKind<const O extends Options>(kind: ConnectionKind<O>): ConnectionKind {
  return kind as unknown as ConnectionKind
}

/** Gives a placement kind its options' types. */
export function placementKind<const O extends Options>(kind: PlacementKind<O>): PlacementKind {
  return kind as unknown as PlacementKind
}

/** Why a node does not fit; undefined: it does. */
export function refuseMatch(match: Match, node: DiagramNode): string | undefined {
  if (!fitsLists(match, node)) return `${node.label || 'This'} is of a kind that does not fit here`
  return match.when?.(node)
}

function fitsLists(match: Match, node: DiagramNode): boolean {
  if (node.kind === 'resource') return match.types?.some((type) => type === '*' || type === node.type) ?? false
  if (node.kind === 'frame') return match.frames?.some((frame) => frame === '*' || frame === node.frame) ?? false
  if (node.kind === 'actor') return match.actors ?? false
  if (node.kind === 'note') return match.notes ?? false
  return false
}
