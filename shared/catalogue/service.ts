import type { ResourceNode } from '../diagram/types'
import type { Json, JsonObject } from '../template/json'
import type { TemplateResource } from '../template/types'
import type { CategoryId } from './categories'
import type { Field } from './field'

/** Who runs what: infrastructure, platform, functions or software as a service. */
export type ServiceModel = 'IaaS' | 'PaaS' | 'FaaS' | 'SaaS'

/** A palette entry over one type: the same service with other first properties. */
export interface Variant {
  readonly id: string
  readonly label: string
  /** Laid over the service's defaults, top-level key by key. */
  readonly properties: JsonObject
  /** Properties of owned resources, laid over the service's own: slot → properties. */
  readonly ownedProperties?: Readonly<Record<string, JsonObject>>
  /** Resource attributes laid over the service's own, key by key. */
  readonly attributes?: JsonObject
  /** Absent: the service's own. */
  readonly icon?: string
  readonly keywords?: readonly string[]
  /** The placement kind a node of this variant gets when dropped into a container that allows several. */
  readonly placement?: string
}

/**
 * A field of the curated form: where its value stands. `slot` names an owned resource; absent: the node itself. `also` names
 * further paths that always hold the same value (a key's name in a table's attributes and in its key schema).
 */
export type FormField = Field & { readonly path: string; readonly slot?: string; readonly also?: readonly string[] }

/** What an owned resource may ask while it is written. */
export interface OwnedContext {
  readonly node: ResourceNode
  /** The logical id of what the node owns in another slot. */
  logicalId(slot: string): string
}

/** The property that a generated resource fills unless the user or a relation already has. */
export interface Fills {
  /** An owned resource's slot; absent: the node itself. */
  readonly slot?: string
  readonly path: string
  /** `Ref` or the attribute to read. */
  readonly value: 'Ref' | (string & {})
  /** Wrap the value in a list. */
  readonly list?: boolean
  /** The value is what a secret holds under this key, fetched when the stack is deployed; `value` is then `Ref`. */
  readonly secretKey?: string
  /** What else is filled together with it, in the same place (a launch template's version). */
  readonly also?: readonly { readonly path: string; readonly value: 'Ref' | (string & {}) }[]
}

/** A resource that a service generates for its node: a function's role, a service's task definition. */
export interface OwnedResource {
  readonly slot: string
  /** What the logical id ends in, after the node's own. */
  readonly suffix: string
  write(context: OwnedContext): TemplateResource
  /** Absent: the resource stands for itself (a log group). */
  readonly fills?: Fills
  /** Only generated while that other slot is, or all of several (a profile's role); absent: it stands on its own. */
  readonly partOf?: string | readonly string[]
  /** Whether the node must not be made before this (a bucket's policy); absent: the order follows from what refers to what. */
  readonly awaited?: boolean
  /** Absent: always. */
  when?(node: ResourceNode): boolean
}

/**
 * What a resource cannot go without, written while neither the user nor a relation says it: a distribution's origin. It is
 * not stored in the node, so that a relation may say something else.
 */
export interface Fallback {
  readonly path: string
  readonly value: Json
  /** Not while this other property, or any of several, is there; absent: always. */
  readonly unless?: string | readonly string[]
}

/** Where the role stands through which the node's code acts. */
export interface ActsThrough {
  readonly slot?: string
  readonly path: string
  /** `instance-profile`: the property names a profile, and the role stands in it. */
  readonly form: 'arn' | 'instance-profile'
  /** Who must be trusted to take the role. */
  readonly principal: string
}

/** How the node takes part in a VPC's traffic. */
export interface NetworkUse {
  /** Where its list of security group ids stands. */
  readonly securityGroups: { readonly slot?: string; readonly path: string }
  /** The port others reach it on; absent: it only starts traffic. The node is for ports that owned resources hold. */
  port?(properties: JsonObject, node?: ResourceNode): number | undefined
}

/** Where environment variables of the node's code stand. */
export interface EnvironmentUse {
  readonly slot?: string
  readonly path: string
  /** `map`: `{ NAME: value }`; `list`: `[{ Name, Value }]`. */
  readonly style: 'map' | 'list'
}

/** How a service that holds others is drawn. Colours are tokens of `drawing/palette`. */
export interface ContainerLook {
  readonly tone:
    | 'vpc'
    | 'public'
    | 'private'
    | 'isolated'
    | 'security'
    | 'compute'
    | 'integration'
    | 'networking'
    | 'neutral'
  readonly dashed?: boolean
  /** The tone when the node's properties say otherwise (a public subnet); absent: always `tone`. */
  toneOf?(node: ResourceNode): ContainerLook['tone']
}

/** A shell command that fits the node. */
export interface GuideCommand {
  readonly title: string
  readonly command: string
}

/** A hard or default limit, with its number. */
export interface GuideLimit {
  readonly name: string
  readonly value: string
}

/** What a reader learns of a service, at the level of their choice. Plain text in our own words. */
export interface Guide {
  /** Why a business chooses it: three to five reasons. */
  readonly value: readonly string[]
  readonly uses: readonly string[]
  /** What drives its cost. */
  readonly cost: string
  /** Technical facts and options. */
  readonly facts: readonly string[]
  readonly limits: readonly GuideLimit[]
  /** What AWS takes care of and what stays with the customer. */
  readonly responsibility: string
  /** Commands with the node's own names and settings filled in. */
  commands(node: ResourceNode): readonly GuideCommand[]
  /** The documentation this was checked against. */
  readonly documentation: string
}

/** A curated service: all that is known of one CloudFormation type beyond its specification. */
export interface Service {
  readonly id: string
  readonly type: string
  /** Full name for headings and cards: "SQS queue". */
  readonly label: string
  /** Name of the palette tile: "Queue". */
  readonly short: string
  readonly category: CategoryId
  readonly model: ServiceModel
  /** File name in assets/icons, without `.svg`. */
  readonly icon: string
  readonly keywords: readonly string[]
  /** What it is for in one plain sentence; the card's text on the business level. */
  readonly purpose: string
  /** Properties of a freshly placed node: they deploy, and they are secure. They refer to nothing. */
  readonly defaults: JsonObject
  /**
   * Names that CloudFormation does not make up by itself, for a freshly placed node: made from its logical id, so that two
   * nodes never share one. Laid over the defaults. Absent: none.
   */
  namesFor?(logicalId: string, properties: JsonObject): JsonObject
  /**
   * Properties of a freshly placed node that must differ from those of other nodes of its type, such as a network's addresses.
   * Laid over the defaults. Absent: none.
   */
  besides?(others: readonly ResourceNode[]): JsonObject
  /** Resource attributes of a freshly placed node, such as DeletionPolicy. */
  readonly attributes?: JsonObject
  /** Palette entries; absent: one, the service itself. */
  readonly variants?: readonly Variant[]
  readonly form: readonly FormField[]
  /** What the card says on the architecture level, shortest first; texts are joined with dots. */
  facts(node: ResourceNode): readonly string[]
  readonly owned?: readonly OwnedResource[]
  /**
   * First properties of owned resources that the user may change: slot → properties. They are written into the node when it
   * is placed and laid over what `write` gives; a node that says nothing of them gets these.
   */
  readonly ownedDefaults?: Readonly<Record<string, JsonObject>>
  readonly fallbacks?: readonly Fallback[]
  readonly container?: ContainerLook
  /** Where its ARN is read: `Ref` or an attribute; absent: it has none that a template can read. */
  readonly arn?: 'Ref' | (string & {})
  readonly actsThrough?: ActsThrough
  readonly network?: NetworkUse
  readonly environment?: EnvironmentUse
  /** Folded away on the business level: roles, route tables, groups. */
  readonly plumbing?: boolean
  readonly guide: Guide
}
