import { isJsonObject } from '../../../shared/template/json'
import { refuseCondition } from '../template-entries'
import { EntriesSection } from './EntriesSection'
import { JsonEntry } from './JsonEntry'

/** When parts of the template apply. */
export function ConditionsSection() {
  return (
    <EntriesSection
      section="conditions"
      title="Conditions"
      noun="condition"
      fresh={{ 'Fn::Equals': ['', ''] }}
      summary={(value) => (isJsonObject(value) ? (Object.keys(value)[0] ?? '').replace('Fn::', '') : '')}
    >
      {(name, value, set) => (
        <JsonEntry
          at={`conditions.${name}`}
          label={`Condition ${name}`}
          value={value}
          refuse={refuseCondition}
          set={set}
        />
      )}
    </EntriesSection>
  )
}
