import { memo, useMemo } from 'react'
import type { ResourceNode } from '../../shared/diagram/types'
import { useSpecificationOf } from '../store/specification'
import { EditedTypeContext } from './edited-type'
import { NodeText } from './NodeText'
import { ProblemCard } from './ProblemCard'
import { ResourceHeader } from './ResourceHeader'
import { Section } from './Section'
import { AttributesSection } from './sections/AttributesSection'
import { ConnectionsSection } from './sections/ConnectionsSection'
import { CuratedForm } from './sections/CuratedForm'
import { GeneratedSection } from './sections/GeneratedSection'
import { PlacementSection } from './sections/PlacementSection'
import { PropertiesSection } from './sections/PropertiesSection'
import { TagsSection } from './sections/TagsSection'

/** One resource: what most people set, then everything its type knows, then what it has to do with others. */
export const ResourceInspector = memo(function ResourceInspector({ node }: { readonly node: ResourceNode }) {
  const type = useSpecificationOf(node.type)?.type(node.type)
  const edited = useMemo(() => ({ type, logicalId: node.logicalId }), [type, node.logicalId])
  return (
    <EditedTypeContext value={edited}>
      <ResourceHeader node={node} type={type} />
      <ProblemCard where={{ node: node.id }} />
      <CuratedForm node={node} />
      <PropertiesSection node={node} type={type} />
      <PlacementSection node={node} />
      <ConnectionsSection node={node} />
      <GeneratedSection node={node} />
      <TagsSection node={node} type={type} />
      <AttributesSection node={node} />
      <Section title="Notes" open={node.notes !== undefined}>
        <NodeText node={node} field="notes" label="Notes" multiline />
      </Section>
    </EditedTypeContext>
  )
})
