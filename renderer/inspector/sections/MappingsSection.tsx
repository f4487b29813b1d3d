import { isJsonObject } from '../../../shared/template/json'
import { refuseMapping } from '../template-entries'
import { EntriesSection } from './EntriesSection'
import { JsonEntry } from './JsonEntry'

/** Tables that values are looked up in. */
export function MappingsSection() {
  return (
    <EntriesSection
      section="mappings"
      title="Mappings"
      noun="mapping"
      fresh={{ first: { value: '' } }}
      summary={(value) => (isJsonObject(value) ? Object.keys(value).join(', ') : '')}
    >
      {(name, value, set) => (
        <JsonEntry at={`mappings.${name}`} label={`Mapping ${name}`} value={value} refuse={refuseMapping} set={set} />
      )}
    </EntriesSection>
  )
}
