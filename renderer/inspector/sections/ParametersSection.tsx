import { isJsonObject, type Json } from '../../../shared/template/json'
import { EditedTypeContext } from '../edited-type'
import { PARAMETER_PARTS, PARAMETER_TYPES } from '../template-entries'
import { PartsEditor } from '../values/ObjectEditor'
import { EntriesSection } from './EntriesSection'
import { SuggestedText } from './SuggestedText'

const FIRST = ['Default', 'Description', 'AllowedValues', 'NoEcho']
const PARAMETER = { type: undefined, isLiteral: true }
const { Type: _type, ...OTHERS } = PARAMETER_PARTS

/** What is asked of whoever deploys the template. */
export function ParametersSection() {
  return (
    <EditedTypeContext value={PARAMETER}>
      <EntriesSection
        section="parameters"
        title="Parameters"
        noun="parameter"
        fresh={{ Type: 'String' }}
        summary={(value) => (isJsonObject(value) ? [value.Type, value.Default].filter(isShort).join(' · ') : '')}
      >
        {(name, value, set) => <Parameter name={name} value={isJsonObject(value) ? value : {}} set={set} />}
      </EntriesSection>
    </EditedTypeContext>
  )
}

interface ParameterProps {
  readonly name: string
  readonly value: { readonly [key: string]: Json }
  set(value: Json): void
}

function Parameter({ name, value, set }: ParameterProps) {
  const { Type, ...others } = value
  return (
    <>
      <SuggestedText
        label="Type"
        text={typeof Type === 'string' ? Type : ''}
        suggestions={PARAMETER_TYPES}
        onChange={(type) => set({ ...value, Type: type })}
      />
      <PartsEditor
        at={`parameters.${name}`}
        label={name}
        parts={OTHERS}
        first={FIRST}
        value={others}
        onChange={(next) => set({ Type: Type ?? 'String', ...(isJsonObject(next) && next) })}
      />
    </>
  )
}

function isShort(value: Json | undefined): boolean {
  return (typeof value === 'string' && value !== '') || typeof value === 'number'
}
