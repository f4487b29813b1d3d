import { isJsonObject } from '../../../shared/template/json'
import { EditedTypeContext } from '../edited-type'
import { valueSummary } from '../expression'
import { EXPORT_PARTS, OUTPUT_PARTS } from '../template-entries'
import { PartsEditor } from '../values/ObjectEditor'
import { EntriesSection } from './EntriesSection'

const OUTPUT = { type: { definitions: { Export: { name: 'Export', properties: EXPORT_PARTS } } } }

/** What the stack tells once it is deployed. */
export function OutputsSection() {
  return (
    <EditedTypeContext value={OUTPUT}>
      <EntriesSection
        section="outputs"
        title="Outputs"
        noun="output"
        fresh={{ Value: '' }}
        summary={(value) => valueSummary(isJsonObject(value) ? value.Value : undefined)}
      >
        {(name, value, set) => (
          <PartsEditor
            at={`outputs.${name}`}
            label={name}
            parts={OUTPUT_PARTS}
            first={['Description', 'Export']}
            value={value}
            onChange={(next) => set(isJsonObject(next) ? next : { Value: '' })}
          />
        )}
      </EntriesSection>
    </EditedTypeContext>
  )
}
