import type { ResourceNode } from '../../../shared/diagram/types'
import { Section } from '../Section'
import { useTemplateText } from '../use-template-text'
import { WrittenList } from '../WrittenCard'
import { generatedPieces } from '../written'

/** The resources that stand in the template because of this node, beside its own. */
export function GeneratedSection({ node }: { readonly node: ResourceNode }) {
  const { text } = useTemplateText()
  const pieces = text ? generatedPieces(text, node) : []
  if (pieces.length === 0) return null
  return (
    <Section title="Generated resources" count={pieces.length}>
      <WrittenList pieces={pieces} />
    </Section>
  )
}
