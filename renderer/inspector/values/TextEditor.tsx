import type { ControlIds } from '../fields/FieldFrame'
import { TextControl } from '../fields/TextControl'
import type { ValueProps } from './editor-props'

/** A text. Empty takes it away; where it must be there, the list or map around it keeps it as an empty text. */
export function TextEditor({ ids, at, spec, value, onChange }: ValueProps & { readonly ids: ControlIds }) {
  const wanted = spec?.references[0]
  return (
    <TextControl
      ids={ids}
      text={value === undefined || value === null ? '' : String(value)}
      placeholder={spec?.defaultValue ?? (wanted ? `${wanted.property} of ${wanted.type.replace(/^AWS::/, '')}` : '')}
      onChange={(text) => onChange(text === '' ? undefined : text, at)}
    />
  )
}
