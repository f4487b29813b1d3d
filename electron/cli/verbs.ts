import { catalogueVerb } from './catalogue'
import { diffVerb } from './diff'
import { exportVerb } from './export'
import { importVerb } from './import'
import { layoutVerb } from './layout'
import { newVerb } from './new'
import { renderVerb } from './render'
import { validateVerb } from './validate'
import type { Verb } from './verb'

/** Every verb, sorted by file. */
export const VERBS: readonly Verb[] = [
  catalogueVerb,
  diffVerb,
  exportVerb,
  importVerb,
  layoutVerb,
  newVerb,
  renderVerb,
  validateVerb,
]
