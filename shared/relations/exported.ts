import type { Template } from '../template/types'
import type { Problem, Provenance } from './cause'

/** What exporting a diagram gives. */
export interface Exported {
  readonly template: Template
  readonly provenance: Provenance
  /** What could not be written as drawn; rules find more. */
  readonly problems: readonly Problem[]
  /** Logical ids made for this export and not stored in the diagram yet: cause key → slot → id. */
  readonly newIds: ReadonlyMap<string, ReadonlyMap<string, string>>
}
