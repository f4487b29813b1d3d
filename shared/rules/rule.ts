import type { Specification } from '../catalogue/specification/specification'
import type { DiagramIndex } from '../diagram/queries'
import type { Diagram, ResourceNode } from '../diagram/types'
import type { Cause, Severity, Where } from '../relations/cause'
import type { Exported } from '../relations/exported'
import type { Json, JsonObject } from '../template/json'
import type { Template, TemplateResource } from '../template/types'

/** A resource of the exported template with where it came from. */
export interface CheckedResource {
  readonly id: string
  readonly type: string
  readonly body: TemplateResource
  /** Its properties; empty where it has none. */
  readonly properties: JsonObject
  /** The node it stands for or belongs to; undefined: a connection wrote it. */
  readonly node?: ResourceNode
  readonly cause: Cause
  /** Whether a node stands for it; false: it was generated. */
  readonly drawn: boolean
}

/** What every rule may look at. */
export interface RuleContext {
  readonly diagram: Diagram
  readonly index: DiagramIndex
  readonly template: Template
  readonly exported: Exported
  /** Types whose namespace is not loaded are unknown to it and must not be judged: ask `isLoaded` first. */
  readonly specification: Specification
  readonly resources: readonly CheckedResource[]
  /** The resources of these types. */
  ofType(...types: string[]): readonly CheckedResource[]
  /** The resource with this logical id; undefined: there is none. */
  resource(id: string | undefined): CheckedResource | undefined
  /** Where in the diagram a resource's problem is seen, with a dotted path below its properties if it is known. */
  at(resource: CheckedResource, path?: string): Where
}

/** One thing a rule found. `detail` is what its fix needs to know. */
export interface Finding {
  readonly message: string
  readonly where: Where
  /** Present: the rule's fix can mend this one; the text of the button, such as "Set it to 360 s". */
  readonly fix?: string
  readonly detail?: Json
}

/** A rule: what must hold, why, and how it can be mended. */
export interface Rule {
  /** States what must hold: `queue-visibility-covers-function-timeout`. */
  readonly id: string
  readonly severity: Severity
  /** One line: what must hold. */
  readonly title: string
  /** Why it matters, in one or two sentences. */
  readonly reason: string
  /** The public page the rule rests on. */
  readonly source: string
  check(context: RuleContext): readonly Finding[]
  /** Mends one finding. Only called with findings that offer a fix. */
  fix?(diagram: Diagram, finding: Finding): Diagram
}
