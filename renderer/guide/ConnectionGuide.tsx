import type { Connection } from '../../shared/diagram/types'
import { connectionKindOf } from '../../shared/relations/connections'
import { LINE_KINDS } from '../../shared/relations/line-kinds'
import { plainWords, sentenceOf } from '../inspector/connection-text'
import { useTemplateText } from '../inspector/use-template-text'
import { WrittenList } from '../inspector/WrittenCard'
import { writtenBy } from '../inspector/written'
import { useEditor } from '../store/editor-store'
import { useView } from '../store/view-store'

/** What the selected line means, at the reader's level: plain words, the kind of line, what it writes. */
export function ConnectionGuide({ connection }: { readonly connection: Connection }) {
  const diagram = useEditor((state) => state.diagram)
  const level = useView((view) => view.level)
  const { text } = useTemplateText()
  const line = LINE_KINDS.find(({ id }) => id === connectionKindOf(connection.kind)?.line)
  const plain = plainWords(connection, diagram)
  const isOwn = (cause: { readonly kind: string; readonly id?: string }) =>
    cause.kind === 'connection' && cause.id === connection.id
  const pieces = level === 'engineering' && text ? writtenBy(text, isOwn) : []
  return (
    <>
      <header>
        <div>
          <h1>{sentenceOf(connection, diagram)}</h1>
          {plain && <p>{plain}</p>}
        </div>
      </header>
      {level !== 'business' && line && (
        <section>
          <h2>{`Line of the kind “${line.label}”`}</h2>
          <p>{line.plain}</p>
        </section>
      )}
      {pieces.length > 0 && (
        <section className="written" aria-label="What it writes">
          <h2>What it writes</h2>
          <WrittenList pieces={pieces} />
        </section>
      )}
    </>
  )
}
