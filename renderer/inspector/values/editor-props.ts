import type { PropertySpecification, PropertyType } from '../../../shared/catalogue/specification/types'
import type { Json } from '../../../shared/template/json'

/** What the editor of one value needs. */
export interface ValueProps {
  /** Names the place; no other value has it. */
  readonly at: string
  readonly label: string
  /** The property the value belongs to; undefined: the specification does not know it. */
  readonly spec: PropertySpecification | undefined
  /** The value's own shape: the property's, or that of its items. */
  readonly shape: PropertyType
  readonly value: Json | undefined
  /** Undefined takes the value away. `at` names the place inside that was edited. */
  onChange(value: Json | undefined, at: string): void
}
