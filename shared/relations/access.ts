import type { ResourceNode } from '../diagram/types'
import type { Json, JsonObject } from '../template/json'
import type { LineKind } from './line-kinds'

/** Actions, and the parts of the target on which they work. */
export interface AccessStatement {
  readonly actions: readonly string[]
  /**
   * What follows the target's ARN: nothing for the target itself, `/*` for all that is in it. `{prefix}` stands for the
   * user's prefix, empty where none is named. Absent: the target itself.
   */
  readonly on?: readonly string[]
  /** Parts that are only there for some targets: each is added when the target has any of these properties. */
  readonly onlyWith?: { readonly properties: readonly string[]; readonly on: readonly string[] }
  /** A condition that holds where the user named a prefix; `{prefix}` stands for it. */
  readonly withPrefix?: JsonObject
}

/** One way to use a target. */
export interface AccessChoice {
  readonly value: string
  /** Reads in a form and behind the verb: "read and write". */
  readonly label: string
  readonly statements: readonly AccessStatement[]
  /** What the user of a target that a KMS key encrypts needs of that key; empty: nothing. */
  readonly keyActions: readonly string[]
}

/** What code may do with a target of one type, whoever runs that code. */
export interface Access {
  /** CloudFormation type of the target. */
  readonly target: string
  /** The target's ARN where the catalogue knows of none that can be read; absent: the catalogue's. */
  arn?(target: ResourceNode): Json
  /** The verb: "Orders API *uses* Orders". */
  readonly title: string
  readonly line: LineKind
  readonly plain: string
  readonly rank: number
  /** The likeliest first; it is the default. */
  readonly choices: readonly [AccessChoice, ...AccessChoice[]]
  /** What the variable that names the target ends in; its value is what `Ref` gives. */
  readonly variable: string
  /** How the service is called where KMS is used by way of it, such as `dynamodb`. */
  readonly keyUser?: string
  /** Set where access may be narrowed to names that begin with a prefix: the field's placeholder. */
  readonly prefix?: string
}
