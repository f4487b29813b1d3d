import { accessCases } from './access'
import { codeCases } from './code'
import { dataCases } from './data'
import { drawingCases } from './drawing'
import { networkCases } from './network'
import type { RuleCases } from './rule-cases'
import { templateCases } from './template'

/** The cases of every rule. */
export const allCases: RuleCases = {
  ...accessCases,
  ...codeCases,
  ...dataCases,
  ...drawingCases,
  ...networkCases,
  ...templateCases,
}
