import { SegmentedControl } from '@mantine/core'
import type { ControlIds } from '../fields/FieldFrame'
import type { ValueProps } from './editor-props'

const CHOICES = [
  { value: 'true', label: 'On' },
  { value: 'false', label: 'Off' },
]

/** On, off, or not said. */
export function BooleanControl({ ids, at, value, onChange }: ValueProps & { readonly ids: ControlIds }) {
  return (
    <SegmentedControl
      {...ids}
      size="xs"
      fullWidth
      withItemsBorders={false}
      transitionDuration={0}
      data={[{ value: '', label: 'Not set' }, ...CHOICES]}
      value={value === undefined ? '' : String(value)}
      onChange={(next) => onChange(next === '' ? undefined : next === 'true', at)}
    />
  )
}
