import type { ResourceNode } from '../../../shared/diagram/types'
import { Section } from '../Section'
import { useTemplateText } from '../use-template-text'
import { WrittenList } from '../WrittenCard'
import { writtenBy } from '../written'

/** The resources that stand in the template because of this node, beside its own. */
export function GeneratedSection({ node }: { readonly node: ResourceNode }) {
  const { text } = useTemplateText()
  if (!text) return null
  const ids = new Set(Object.values(node.owns ?? {}))
  const pieces = writtenBy(text, (cause) => cause.kind === 'node' && cause.id === node.id)
  const own = pieces.filter(({ path }) => path.length === 2 && path[1] !== node.logicalId)
  // What lines made for the node, such as its policy, is the node's as well.
  const shared = writtenBy(text, (cause) => cause.kind !== 'diagram').filter(
    ({ path }) => path.length === 2 && ids.has(String(path[1])) && !own.some((each) => each.path[1] === path[1]),
  )
  const all = [...own, ...shared]
  if (all.length === 0) return null
  return (
    <Section title="Generated resources" count={all.length}>
      <WrittenList pieces={all} />
    </Section>
  )
}
