import type { Json, JsonObject } from '../template/json'

/** A point or a node's place, in whole pixels at 100 % zoom. A node's position is relative to its parent's top left. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Width and height in whole pixels at 100 % zoom. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** Logical ids of resources that something generated, by what each is for (`role`, `mapping`, …). */
export type GeneratedIds = Readonly<Record<string, string>>

/**
 * All that a placement or connection writes of what its kind would, such as `add:mapping` or `set:VpcId`: the template it was
 * found in has its own way for the rest. Absent: it writes all.
 */
export type WrittenParts = readonly string[]

/** Where and how a template words one part of what a relation writes. */
export interface Wording {
  /** A JSON merge patch (RFC 7396) over what the kind writes; null: this part is not there. Absent: word for word. */
  readonly as?: Json
  /** The place of an item in its list. Absent: the end. */
  readonly at?: number
  /** The logical id of the resource that a grant or a traffic rule stands inside. Absent: a resource of its own. */
  readonly in?: string
  /** The list in that resource, dotted, below `Properties`. */
  readonly path?: string
}

/** Part names, as in `writes` → what is particular about them in the template they were found in. */
export type Wordings = Readonly<Record<string, Wording>>

/**
 * Why being inside a container means something to the template: the placement kind, and what it generated.
 * `container` names the node when it is not the nearest ancestor the kind accepts: a load balancer that spans subnets.
 */
export interface Placement {
  readonly kind: string
  readonly container?: string
  readonly options?: JsonObject
  readonly generated?: GeneratedIds
  readonly writes?: WrittenParts
  readonly wording?: Wordings
}

interface NodeBase {
  readonly id: string
  /** What the reader sees. Editing it never changes the logical id. */
  readonly label: string
  readonly position: Point
  /** Only where the user set one; absent: the size its content needs. */
  readonly size?: Size
  /** The container it is drawn in; absent: the diagram itself. */
  readonly parent?: string
  /** Moves with neither mouse nor layout. */
  readonly locked?: boolean
  /** Drawn as a card that stands for all that lies in it. Of a container only; absent: not. */
  readonly collapsed?: boolean
  /** The user's remarks, in plain text. */
  readonly notes?: string
}

/** Resource attributes beside `Properties`: DeletionPolicy, UpdateReplacePolicy, DependsOn, Condition, Metadata, … */
export type ResourceAttributes = JsonObject

/** Stands for one CloudFormation resource. */
export interface ResourceNode extends NodeBase {
  readonly kind: 'resource'
  /** The CloudFormation type, such as `AWS::SQS::Queue`. */
  readonly type: string
  /** The resource's name in the template. Given once; changing it makes CloudFormation replace the resource. */
  readonly logicalId: string
  /** CloudFormation properties, intrinsics in long form. */
  readonly properties: JsonObject
  readonly attributes?: ResourceAttributes
  readonly placements?: readonly Placement[]
  /**
   * What the service generates for this node: slot → logical id. Absent: all that the service generates by default,
   * under names made from the node's logical id. An empty object: nothing (an imported resource).
   */
  readonly owns?: GeneratedIds
  /** Properties of what the node owns that differ from the service's own: slot → properties (an ECS task definition). */
  readonly ownedProperties?: Readonly<Record<string, JsonObject>>
  /**
   * Resources of an opened template that are parts of this node, word for word: slot → the resource, whose logical id stands in
   * `owns`. They take the place of what the service would generate in that slot. Absent: none.
   */
  readonly ownedResources?: Readonly<Record<string, JsonObject>>
}

/** Which frame a container without a resource is. */
export type FrameKind =
  | 'account'
  | 'region'
  | 'availability-zone'
  | 'edge-location'
  | 'local-zone'
  | 'on-premises'
  | 'group'

/** A container without a resource of its own. */
export interface FrameNode extends NodeBase {
  readonly kind: 'frame'
  readonly frame: FrameKind | (string & {})
  /** A region's code (`eu-central-1`), a zone's index (`0`), an account's id; absent: not said. */
  readonly value?: string
}

/** Which actor stands outside the system. */
export type ActorKind =
  | 'person'
  | 'browser'
  | 'mobile-app'
  | 'partner-system'
  | 'internet'
  | 'corporate-data-center'
  | 'saas'

/** Someone or something outside: it writes nothing, but lines may start there. */
export interface ActorNode extends NodeBase {
  readonly kind: 'actor'
  readonly actor: ActorKind | (string & {})
}

/** A text on the canvas; `label` is its text. */
export interface NoteNode extends NodeBase {
  readonly kind: 'note'
  /** The name of its colour; absent: as notes are. */
  readonly tone?: string
  /** `dashed` or `none`; absent: solid. */
  readonly border?: string
}

/** A node of a kind this version does not know: kept as it is, drawn as a placeholder. */
export interface UnknownNode extends NodeBase {
  readonly kind: 'unknown'
  /** The node as it stood in the file, its real `kind` included. */
  readonly raw: JsonObject
}

export type DiagramNode = ResourceNode | FrameNode | ActorNode | NoteNode | UnknownNode

/** A line from node to node. Its kind names the relation that writes what it means. */
export interface Connection {
  readonly id: string
  readonly kind: string
  readonly source: string
  readonly target: string
  /** Only where the user typed one; absent: the kind's own words. */
  readonly label?: string
  /** Only what differs from the kind's defaults or was chosen; missing ones are the defaults. */
  readonly options?: JsonObject
  readonly generated?: GeneratedIds
  readonly writes?: WrittenParts
  readonly wording?: Wordings
}

/**
 * How a line runs where a layout or a hand laid it: all its points from border to border, counted from the corner of the
 * innermost container around both ends, or from the diagram's origin where there is none. Where the ends have moved apart, a
 * layout's way no longer holds, and a hand's way stretches.
 */
export interface LineWay {
  readonly points: readonly Point[]
  /** Laid by hand; absent: by a layout. */
  readonly byHand?: boolean
}

/** Sections of the template that no node stands for. */
export interface TemplateSections {
  readonly description?: string
  readonly parameters?: JsonObject
  readonly mappings?: JsonObject
  readonly conditions?: JsonObject
  readonly rules?: JsonObject
  readonly outputs?: JsonObject
  readonly metadata?: JsonObject
  readonly hooks?: JsonObject
  readonly transform?: Json
  /** Absent: the newest. Null: the template goes without one. */
  readonly formatVersion?: string | null
  /** The logical ids in the order of the template that was opened. Absent: the order of the nodes. */
  readonly order?: readonly string[]
  /** What of a template nothing else here can hold, by section, as it stands: `Globals`, loops among the resources. */
  readonly others?: JsonObject
}

/** One step of a flow: it runs along a connection. */
export interface FlowStep {
  /** The connection's id. */
  readonly connection: string
  /** What happens, in the author's words; may be empty. */
  readonly caption: string
}

/** A walk through the system: numbered steps along connections, to be told one after another. */
export interface Flow {
  readonly id: string
  readonly name: string
  readonly steps: readonly FlowStep[]
}

/** A view of the diagram that was kept under a name. */
export interface Bookmark {
  readonly id: string
  readonly name: string
  /** What stands in the middle of the window, in the diagram's coordinates. */
  readonly center: Point
  /** 1 is 100 %. */
  readonly zoom: number
  /** The technical level; one that nobody knows any more leaves the level as it is. */
  readonly level: string
}

/** The document. */
export interface Diagram {
  readonly format: 'awsdiagram'
  /** The version of the file format, not of the document. */
  readonly version: number
  readonly name: string
  readonly nodes: readonly DiagramNode[]
  readonly connections: readonly Connection[]
  /** Absent: none. */
  readonly flows?: readonly Flow[]
  /** By the id of a line, stored or derived. Absent, or a line is not in it: it finds its own way. */
  readonly ways?: Readonly<Record<string, LineWay>>
  readonly template: TemplateSections
  /** Kept views, in the order they are listed. Absent: none. */
  readonly bookmarks?: readonly Bookmark[]
}

/** The file format's version this code writes. */
export const DIAGRAM_VERSION = 1

/** A diagram with nothing in it. */
export function emptyDiagram(name: string): Diagram {
  return { format: 'awsdiagram', version: DIAGRAM_VERSION, name, nodes: [], connections: [], template: {} }
}
