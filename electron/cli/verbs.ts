import { catalogueVerb } from './catalogue'
import { exportVerb } from './export'
import { layoutVerb } from './layout'
import { newVerb } from './new'
import { renderVerb } from './render'
import { validateVerb } from './validate'
import type { Verb } from './verb'

/** Every verb, sorted by file. */
export const VERBS: readonly Verb[] = [catalogueVerb, exportVerb, layoutVerb, newVerb, renderVerb, validateVerb]
