import { UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import type { PropertySpecification } from '../../../shared/catalogue/specification/types'
import type { ResourceNode } from '../../../shared/diagram/types'
import { setProperties } from '../../../shared/editor/commands/set-properties'
import { useAnalysis } from '../../store/analysis-store'
import { run } from '../../store/editor-store'
import { valueSummary } from '../expression'
import { shapeText } from '../value-shape'
import { PropertyMarks } from '../values/PropertyMarks'
import { ValueField } from '../values/ValueField'

interface PropertyRowProps {
  readonly node: ResourceNode
  readonly name: string
  /** Undefined: the specification knows no such property. */
  readonly spec: PropertySpecification | undefined
  readonly isOpen: boolean
  onToggle(): void
}

/** One property: closed, its value in a few signs; open, its editor and what is known of it. */
export function PropertyRow({ node, name, spec, isOpen, onToggle }: PropertyRowProps) {
  const value = Object.hasOwn(node.properties, name) ? node.properties[name] : undefined
  const drawn = useAnalysis(({ exported }) => exported?.template.Resources[node.logicalId]?.Properties?.[name])
  const isDrawn = value === undefined && drawn !== undefined
  const isMissing = spec?.required && value === undefined && !isDrawn
  return (
    <li
      className={`property ${isOpen ? 'open' : ''} ${value === undefined ? '' : 'set'} ${isMissing ? 'missing' : ''}`}
    >
      <UnstyledButton className="property-head" aria-expanded={isOpen} onClick={onToggle}>
        <IconChevronRight size={13} className={isOpen ? 'turned' : ''} aria-hidden />
        <code>{name}</code>
        {spec ? <PropertyMarks spec={spec} /> : <span className="mark">not in the specification</span>}
        <span className={isDrawn ? 'property-value drawn' : 'property-value'}>
          {isDrawn ? `drawn: ${valueSummary(drawn)}` : valueSummary(value)}
        </span>
      </UnstyledButton>
      {isOpen && (
        <div className="property-body">
          {spec && <p className="property-documentation">{spec.documentation.replaceAll('`', '')}</p>}
          <p className="property-facts">{factsOf(spec)}</p>
          {isDrawn && (
            <p className="property-facts">
              The diagram writes this property; a value entered here would contradict it.
            </p>
          )}
          <ValueField
            at={`${node.id}.${name}`}
            label={name}
            title="Value"
            isName={false}
            spec={spec}
            shape={spec?.type ?? { kind: 'json' }}
            value={value}
            onChange={(next, part) => run(setProperties, { id: node.id, paths: [[name]], value: next, part })}
          />
        </div>
      )}
    </li>
  )
}

function factsOf(spec: PropertySpecification | undefined): string {
  if (!spec) return 'Kept as it is.'
  const parts = [
    shapeText(spec.type),
    spec.defaultValue !== undefined && `default ${spec.defaultValue}`,
    spec.replacement === 'yes' && 'changing it replaces the resource',
    spec.replacement === 'maybe' && 'changing it may replace the resource',
    spec.references.length > 0 &&
      `holds ${[...new Set(spec.references.map(({ type }) => type))].slice(0, 3).join(', ')}`,
  ]
  return parts.filter(Boolean).join(' · ')
}
