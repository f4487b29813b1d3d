import { Tooltip } from '@mantine/core'
import { IconReplace } from '@tabler/icons-react'
import type { PropertySpecification } from '../../../shared/catalogue/specification/types'

/** Small signs beside a property's name: required, replaces the resource, deprecated. */
export function PropertyMarks({ spec }: { readonly spec: PropertySpecification }) {
  return (
    <>
      {spec.required && <span className="mark required">required</span>}
      {spec.deprecated && <span className="mark">deprecated</span>}
      <ReplacementMark spec={spec} />
    </>
  )
}

/** Says that changing the property replaces the resource. */
export function ReplacementMark({ spec }: { readonly spec: PropertySpecification | undefined }) {
  if (!spec || spec.replacement === 'no') return null
  const text =
    spec.replacement === 'yes' ? 'Changing this replaces the resource' : 'Changing this may replace the resource'
  return (
    <Tooltip label={text}>
      <span className="mark replaces" role="img" aria-label={text}>
        <IconReplace size={13} aria-hidden />
      </span>
    </Tooltip>
  )
}
