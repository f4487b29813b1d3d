import type { Json } from '../template/json'
import type { Path } from '../template/path'

/** What in the diagram caused a piece of template: a node, a connection or a node's placement. */
export type Cause =
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'connection'; readonly id: string }
  | { readonly kind: 'placement'; readonly id: string; readonly placement: string }
  | { readonly kind: 'diagram' }

/** One piece of template and what caused it. Later entries with the same path add a cause. */
export interface ProvenanceEntry {
  /** From the template's root, such as `['Resources', 'Queue', 'Properties', 'RedrivePolicy']`. */
  readonly path: Path
  readonly cause: Cause
}

/** Who wrote what: one entry for each resource and for each property that something else than the node itself set. */
export type Provenance = readonly ProvenanceEntry[]

/** How grave a problem is. */
export type Severity = 'error' | 'warning' | 'information'

/** Where a problem is seen: whichever of these are known. */
export interface Where {
  readonly node?: string
  readonly connection?: string
  /** In the template, from its root. */
  readonly path?: Path
}

/** What a rule or the exporter found. */
export interface Problem {
  /** The rule's id, or `export-…` for what the exporter itself found. */
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly where: Where
  /** What the rule's fix needs to know; absent: no fix. */
  readonly fix?: { readonly title: string; readonly detail?: Json }
}

/** A text that is the same for equal causes. */
export function causeKey(cause: Cause): string {
  if (cause.kind === 'diagram') return 'diagram'
  return cause.kind === 'placement' ? `placement:${cause.id}:${cause.placement}` : `${cause.kind}:${cause.id}`
}

/** Where in the diagram a cause is seen. */
export function whereOf(cause: Cause): Where {
  if (cause.kind === 'diagram') return {}
  return cause.kind === 'connection' ? { connection: cause.id } : { node: cause.id }
}
