import { UnstyledButton } from '@mantine/core'
import { iconOfType } from '../../shared/catalogue/icons'
import { indexOf } from '../../shared/diagram/queries'
import type { Diagram } from '../../shared/diagram/types'
import { type Cause, causeKey } from '../../shared/relations/cause'
import { placementKindOf } from '../../shared/relations/placements'
import { typeName } from '../canvas/contribution-text'
import { ServiceIcon } from '../canvas/ServiceIcon'
import { select } from '../store/editor-store'
import { setView } from '../store/view-store'
import { useSnippet } from '../template-view/use-snippet'
import { labelOf, sentenceOf } from './connection-text'
import { useTemplateText } from './use-template-text'
import { linesText, type TemplateText } from './written'

/** A generated resource: because of what it stands in the template, where, and how it reads there. */
export function GhostInspector({ logicalId }: { readonly logicalId: string }) {
  const { text } = useTemplateText()
  const type = text?.exported.template.Resources[logicalId]?.Type
  if (!text || type === undefined) return <p className="muted">{logicalId} is no longer generated.</p>
  return (
    <>
      <header className="inspector-head with-icon">
        <ServiceIcon name={iconOfType(type)} size={32} />
        <div>
          <h1>{logicalId}</h1>
          <p className="muted">Generated {typeName(type)}</p>
        </div>
      </header>
      <Causes logicalId={logicalId} text={text} />
      <InTemplate logicalId={logicalId} />
    </>
  )
}

interface PartProps {
  readonly logicalId: string
  readonly text: TemplateText
}

function Causes({ logicalId, text: { exported, diagram } }: PartProps) {
  const causes = exported.provenance.filter(({ path }) => path[0] === 'Resources' && path[1] === logicalId)
  const unique = [...new Map(causes.map(({ cause }) => [causeKey(cause), cause])).values()]
  return (
    <section className="written" aria-label="What writes it">
      <h2>What writes it</h2>
      <ul className="written-list">
        {unique.map((cause) => (
          <li key={causeKey(cause)}>
            <CauseEntry cause={cause} diagram={diagram} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function CauseEntry({ cause, diagram }: { readonly cause: Cause; readonly diagram: Diagram }) {
  const { name, what } = causeWords(cause, diagram)
  if (cause.kind === 'diagram') return <span className="muted">{name}</span>
  const go = () => select(cause.kind === 'connection' ? { connections: [cause.id] } : { nodes: [cause.id] })
  return (
    <UnstyledButton className="written-piece" onClick={go}>
      <strong>{name}</strong>
      <span>{what}</span>
    </UnstyledButton>
  )
}

function causeWords(cause: Cause, diagram: Diagram): { readonly name: string; readonly what: string } {
  if (cause.kind === 'diagram') return { name: 'The diagram as a whole', what: '' }
  if (cause.kind === 'connection') {
    const connection = diagram.connections.find(({ id }) => id === cause.id)
    return { name: connection ? sentenceOf(connection, diagram) : cause.id, what: 'a line' }
  }
  const name = labelOf(cause.id, indexOf(diagram))
  if (cause.kind === 'node') return { name, what: 'goes with it' }
  return { name, what: `its place: ${placementKindOf(cause.placement)?.title ?? cause.placement}` }
}

function InTemplate({ logicalId }: { readonly logicalId: string }) {
  const snippet = useSnippet(logicalId)
  if (!snippet) return null
  return (
    <section className="written" aria-label="In the template">
      <h2>In the template</h2>
      <pre className="ghost-snippet">{snippet.text}</pre>
      <UnstyledButton
        className="written-piece"
        onClick={() => setView({ shownPath: ['Resources', logicalId], tab: 'template', panelOpen: true })}
      >
        <span>Show {linesText(snippet.range)}</span>
      </UnstyledButton>
    </section>
  )
}
