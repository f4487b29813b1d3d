import { setSectionEntry as withEntry } from '../../diagram/edits'
import type { Json } from '../../template/json'
import type { EditCommand } from '../command'
import { recorded } from '../history'

/** Which entry of which section; undefined removes it. */
export interface SectionEntryArgs {
  readonly section: 'parameters' | 'mappings' | 'conditions' | 'rules' | 'outputs' | 'metadata'
  readonly name: string
  readonly value: Json | undefined
}

/** Sets or removes a parameter, mapping, condition or output. */
export const setSectionEntry: EditCommand<SectionEntryArgs> = {
  kind: 'edit',
  id: 'set-section-entry',
  title: 'Edit template section',
  run: (state, { section, name, value }) =>
    recorded(state, {
      diagram: withEntry(state.diagram, section, name, value),
      label: `${value === undefined ? 'Remove' : 'Set'} ${name}`,
      merge: `section:${section}:${name}`,
    }),
}
