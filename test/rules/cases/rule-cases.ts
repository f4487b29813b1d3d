import type { Diagram } from '../../../shared/diagram/types'

/** For each rule a diagram in which it finds something and one in which it finds nothing. */
export type RuleCases = Readonly<Record<string, { readonly bad: Diagram; readonly good: Diagram }>>
