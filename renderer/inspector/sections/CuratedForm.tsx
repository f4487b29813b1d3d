import type { FormField } from '../../../shared/catalogue/service'
import { serviceOf } from '../../../shared/catalogue/services'
import type { ResourceNode } from '../../../shared/diagram/types'
import { setProperties } from '../../../shared/editor/commands/set-properties'
import { useAnalysis } from '../../store/analysis-store'
import { run } from '../../store/editor-store'
import { specification } from '../../store/specification'
import { CuratedField } from '../fields/CuratedField'
import { blockedBy, formValue, pathsOf } from '../form-values'
import { useTypesLoaded } from '../use-types-loaded'
import { ReplacementMark } from '../values/PropertyMarks'

/** What most people set of a curated service; nothing for a type nobody curated. */
export function CuratedForm({ node }: { readonly node: ResourceNode }) {
  const form = serviceOf(node.type)?.form ?? []
  if (form.length === 0) return null
  return (
    <div className="fields">
      {form.map((field) => (
        <FormEntry key={`${field.slot ?? ''}.${field.path}`} node={node} field={field} />
      ))}
    </div>
  )
}

function FormEntry({ node, field }: { readonly node: ResourceNode; readonly field: FormField }) {
  const type = useTypeOfSlot(node, field.slot)
  const spec = type === undefined ? undefined : specification.property(type, field.path)
  const blocker = blockedBy(node, field)
  if (blocker !== undefined) return <p className="muted blocked">{`${field.label}: decided by ${blocker}`}</p>
  const at = `${node.id}.${field.slot ?? ''}.${field.path}`
  return (
    <CuratedField
      at={at}
      of="property"
      field={field}
      spec={spec}
      value={formValue(node, field)}
      marks={<ReplacementMark spec={spec} />}
      onChange={(value) =>
        run(setProperties, {
          id: node.id,
          paths: pathsOf(field),
          value,
          ...(field.slot !== undefined && { slot: field.slot }),
        })
      }
    />
  )
}

/** The type whose property a field sets, once the specification knows it: the node's, or that of what it owns. */
function useTypeOfSlot(node: ResourceNode, slot: string | undefined): string | undefined {
  const ownedId = slot === undefined ? undefined : node.owns?.[slot]
  const owned = useAnalysis(({ exported }) => exported?.template.Resources[ownedId ?? '']?.Type)
  const type = slot === undefined ? node.type : owned
  const isKnown = useTypesLoaded(type === undefined ? [] : [type])
  return isKnown ? type : undefined
}
