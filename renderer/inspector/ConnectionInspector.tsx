import { indexOf } from '../../shared/diagram/queries'
import type { Connection } from '../../shared/diagram/types'
import { setConnection } from '../../shared/editor/commands/set-connection'
import { setOption } from '../../shared/editor/commands/set-option'
import { connectionsBetween } from '../../shared/relations/between'
import { connectionKindOf } from '../../shared/relations/connections'
import { LINE_KINDS } from '../../shared/relations/line-kinds'
import { run, useEditor } from '../store/editor-store'
import { plainWords, sentenceOf } from './connection-text'
import { CuratedField } from './fields/CuratedField'
import { FieldFrame } from './fields/FieldFrame'
import { SelectControl } from './fields/SelectControl'
import { TextControl } from './fields/TextControl'
import { ProblemCard } from './ProblemCard'
import { RawView } from './RawView'
import { useTemplateText } from './use-template-text'
import { WrittenCard } from './WrittenCard'
import { writtenBy } from './written'

/** One connection: its kind and options, what it writes, its problems, and what it means in plain words. */
export function ConnectionInspector({ connection }: { readonly connection: Connection }) {
  const diagram = useEditor((state) => state.diagram)
  const kind = connectionKindOf(connection.kind)
  const plain = plainWords(connection, diagram)
  return (
    <>
      <header className="inspector-head">
        <h1>{sentenceOf(connection, diagram)}</h1>
        <p className="muted">
          Connection · {LINE_KINDS.find(({ id }) => id === kind?.line)?.label ?? 'of an unknown kind'}
        </p>
      </header>
      <div className="fields">
        <KindField connection={connection} />
        <FieldFrame label="Label">
          {(ids) => (
            <TextControl
              ids={ids}
              text={connection.label ?? ''}
              placeholder={kind?.title}
              onChange={(label) => run(setConnection, { id: connection.id, label })}
            />
          )}
        </FieldFrame>
        {Object.entries(kind?.options ?? {}).map(([name, field]) => (
          <CuratedField
            key={`${connection.kind}.${name}`}
            at={`${connection.id}.${name}`}
            of="option"
            field={field}
            value={connection.options?.[name]}
            onChange={(value) => run(setOption, { id: connection.id, name, value })}
          />
        ))}
      </div>
      {kind ? (
        <Writes id={connection.id} />
      ) : (
        <RawView label="Connection as it stands in the file" value={connection} />
      )}
      <ProblemCard where={{ connection: connection.id }} />
      {plain && (
        <section className="plain">
          <h2>In plain words</h2>
          <p>{plain}</p>
        </section>
      )}
    </>
  )
}

/** Which kind, where the two ends allow several. */
function KindField({ connection }: { readonly connection: Connection }) {
  const index = indexOf(useEditor((state) => state.diagram))
  const [source, target] = [index.node(connection.source), index.node(connection.target)]
  const kinds = source && target ? connectionsBetween(source, target).kinds : []
  if (kinds.length < 2 && kinds.some(({ id }) => id === connection.kind)) return null
  return (
    <FieldFrame label="Kind">
      {(ids) => (
        <SelectControl
          ids={ids}
          value={connection.kind}
          choices={kinds.map((kind) => ({
            value: kind.id,
            label: kind.line === 'annotation' ? 'Plain line, for the reader only' : kind.title,
          }))}
          onChange={(kind) => run(setConnection, { id: connection.id, kind: String(kind) })}
        />
      )}
    </FieldFrame>
  )
}

function Writes({ id }: { readonly id: string }) {
  const { text, current } = useTemplateText()
  const pieces = text ? writtenBy(text, (cause) => cause.kind === 'connection' && cause.id === id) : []
  return (
    <WrittenCard
      title="What this line writes"
      pieces={pieces}
      nothing={current ? 'It writes nothing into the template.' : ' '}
    />
  )
}
