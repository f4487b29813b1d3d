/** The names of the verbs, sorted. Apart from the verbs themselves, so that starting the window does not load them. */
export const VERB_NAMES: readonly string[] = [
  'catalogue',
  'diff',
  'export',
  'import',
  'layout',
  'new',
  'render',
  'validate',
]
