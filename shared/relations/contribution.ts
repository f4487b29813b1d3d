import type { Wording } from '../diagram/types'
import type { Json, JsonObject } from '../template/json'
import type { TemplateResource } from '../template/types'
import type { Severity } from './cause'

/** Sets a property. Two that set one property differently are an error that names both. */
export interface SetProperty {
  readonly do: 'set'
  readonly resource: string
  /** Below `Properties`, dotted. */
  readonly path: string
  readonly value: Json
  /** What the service gives new nodes and this takes the place of; absent: whatever stands there stays, as a conflict. */
  readonly insteadOf?: Json
}

/** Sets a property unless the user or a `set` already has. */
export interface DefaultProperty {
  readonly do: 'default'
  readonly resource: string
  readonly path: string
  readonly value: Json
}

/** Adds an item to a list property; an equal item is not added twice. */
export interface AppendItem {
  readonly do: 'append'
  readonly resource: string
  readonly path: string
  readonly value: Json
  /** The place in the list; absent: the end. */
  readonly at?: number
}

/** Sets a resource attribute such as `UpdatePolicy`. */
export interface SetAttribute {
  readonly do: 'attribute'
  readonly resource: string
  readonly name: string
  readonly value: Json
}

/** Adds a resource of the relation's own, under the logical id of its slot. */
export interface AddResource {
  readonly do: 'add'
  readonly slot: string
  readonly resource: TemplateResource
}

/**
 * Adds a resource that belongs to a node and that several relations may need (a queue's policy, a load balancer's
 * listener). The first that asks makes it; the others append to it. It is gone when nobody asks any more.
 */
export interface ShareResource {
  readonly do: 'share'
  /** The node's id. */
  readonly owner: string
  readonly slot: string
  readonly resource: TemplateResource
}

/** Adds a resource of the relation's own to fill a property, unless the user or another relation fills it already. */
export interface ProvideResource {
  readonly do: 'provide'
  readonly slot: string
  readonly resource: TemplateResource
  readonly fills: { readonly resource: string; readonly path: string; readonly value: Json }
}

/** Lets the code of a node do something. The exporter puts it into a policy of the node's role. */
export interface Grant {
  readonly do: 'grant'
  /** The id of the node that acts. */
  readonly to: string
  readonly actions: readonly string[]
  /** ARNs, as expressions. */
  readonly on: readonly Json[]
  readonly condition?: JsonObject
  /** How and where a template that was opened says it; absent: as the exporter does. */
  readonly wording?: Wording
}

/** Lets one node open connections to another. The exporter turns it into security-group rules. */
export interface Allow {
  readonly do: 'allow'
  /** The id of the node that starts, or an address range for what is outside. */
  readonly from: { readonly node: string } | { readonly cidr: Json }
  /** The id of the node that is reached. */
  readonly to: string
  readonly port: number
  /** Absent: the same as `port`. */
  readonly toPort?: number
  readonly protocol: 'tcp' | 'udp'
  /** How and where a template that was opened says it; absent: as the exporter does. */
  readonly wording?: Wording
}

/** Gives the code of a node an environment variable. Nothing happens where the node runs no code of its own. */
export interface SetEnvironment {
  readonly do: 'environment'
  /** The node's id. */
  readonly on: string
  readonly name: string
  readonly value: Json
}

/** Makes one resource wait for another, or for the policy that the node's grants end up in. */
export interface WaitFor {
  readonly do: 'wait'
  readonly resource: string
  readonly for: { readonly resource: string } | { readonly grantsOf: string }
}

/** Says that something could not be written, and why. */
export interface Report {
  readonly do: 'report'
  readonly severity: Severity
  readonly message: string
}

/** One thing a relation or a service adds to the template. `resource` is always a logical id, `on`/`to`/`owner` a node's id. */
export type Contribution =
  | SetProperty
  | DefaultProperty
  | AppendItem
  | SetAttribute
  | AddResource
  | ShareResource
  | ProvideResource
  | Grant
  | Allow
  | SetEnvironment
  | WaitFor
  | Report
