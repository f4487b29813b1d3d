import { queueVisibilityCoversFunctionTimeout } from './checks/queue-visibility-covers-function-timeout'
import type { Rule } from './rule'

/** Every rule, sorted by file. */
export const RULES: readonly Rule[] = [queueVisibilityCoversFunctionTimeout]

const byId = new Map(RULES.map((rule) => [rule.id, rule]))

/** The rule with this id; undefined: this version does not know it. */
export function ruleOf(id: string): Rule | undefined {
  return byId.get(id)
}
