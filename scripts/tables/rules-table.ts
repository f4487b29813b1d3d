import type { Severity } from '../../shared/relations/cause'
import { RULES } from '../../shared/rules'
import { page, part } from './markdown'

const PARTS: readonly { readonly severity: Severity; readonly title: string }[] = [
  { severity: 'error', title: 'Errors' },
  { severity: 'warning', title: 'Warnings' },
  { severity: 'information', title: 'Information' },
]

/** The page of every rule: what must hold, why, whether one click mends it, and what it rests on. */
export function rulesTable(): string {
  const mendable = RULES.filter((rule) => rule.fix).length
  const introduction = `Rules look at a diagram and at the template it gives. There are ${RULES.length}, of which ${mendable} can be mended with one click. This page is written by a script.`
  const parts = PARTS.map(({ severity, title }) =>
    part(
      title,
      ['Rule', 'What must hold', 'Why', 'Fix'],
      RULES.filter((rule) => rule.severity === severity).map((rule) => [
        `[${rule.id}](${rule.source})`,
        rule.title,
        rule.reason,
        rule.fix ? 'yes' : '',
      ]),
    ),
  )
  return page('Rules', introduction, parts)
}
