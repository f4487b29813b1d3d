import type { ControlIds } from '../fields/FieldFrame'
import { SelectControl } from '../fields/SelectControl'
import type { ValueProps } from './editor-props'

/** One of the values the specification names. */
export function ChoiceControl({ ids, at, spec, value, onChange }: ValueProps & { readonly ids: ControlIds }) {
  return (
    <SelectControl
      ids={ids}
      value={value}
      choices={(spec?.values ?? []).map((each) => ({ value: each, label: String(each) }))}
      placeholder={spec?.defaultValue}
      onChange={(next) => onChange(next, at)}
    />
  )
}
