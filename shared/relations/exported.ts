import type { Template } from '../template/types'
import type { Cause, Problem, Provenance } from './cause'

/** The logical ids made for one cause: slot → id. */
export interface NewIds {
  readonly cause: Cause
  readonly slots: ReadonlyMap<string, string>
}

/** What exporting a diagram gives. */
export interface Exported {
  readonly template: Template
  readonly provenance: Provenance
  /** What could not be written as drawn; rules find more. */
  readonly problems: readonly Problem[]
  /** Logical ids made for this export and not stored in the diagram yet, by `causeKey`. */
  readonly newIds: ReadonlyMap<string, NewIds>
}
