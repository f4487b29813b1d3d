import { Button, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { indexOf } from '../../shared/diagram/queries'
import { connect } from '../../shared/editor/commands/connect'
import { connectionsBetween } from '../../shared/relations/between'
import { likelyKinds } from '../../shared/relations/likely-kinds'
import { run, useEditor } from '../store/editor-store'
import { ChoiceSummary } from './ChoiceSummary'
import { canvasControl } from './canvas-control'
import { setInteraction, useInteraction } from './interaction-store'

/** Asks which line is meant when several may join the two, the likeliest first; or says why none may. */
export function KindChooser() {
  const chooser = useInteraction((state) => state.chooser)
  const diagram = useEditor((state) => state.diagram)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (chooser) box.current?.querySelector('button')?.focus()
  }, [chooser])
  if (!chooser) return null
  const index = indexOf(diagram)
  const [from, to] = [index.node(chooser.source), index.node(chooser.target)]
  if (!from || !to) return null
  const { kinds, refusals } = connectionsBetween(from, to)
  const meaningful = likelyKinds(from, to)
  const close = () => {
    setInteraction({ chooser: undefined })
    canvasControl().focus()
  }
  const choose = (kind: string) => {
    close()
    run(connect, { kind, source: chooser.source, target: chooser.target })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it as in any menu
    <div
      ref={box}
      className="chooser"
      style={{ left: chooser.at.x, top: chooser.at.y }}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <Text size="sm" fw={600}>
        {from.label} → {to.label}
      </Text>
      {meaningful.length === 0 && (
        <Text size="sm" c="dimmed">
          {refusals[0] ?? 'No kind of connection is known for this pair.'}
        </Text>
      )}
      <div className="chooser-list">
        {(meaningful.length > 0 ? meaningful : kinds).map((kind) => (
          <button
            key={kind.id}
            type="button"
            className="choice"
            style={{ '--line': `var(--sb-line-${kind.line})` } as React.CSSProperties}
            onClick={() => choose(kind.id)}
          >
            <strong>{kind.line === 'annotation' ? 'Plain line, for the reader only' : kind.title}</strong>
            <ChoiceSummary kind={kind} source={chooser.source} target={chooser.target} />
          </button>
        ))}
      </div>
      <Button size="compact-xs" variant="subtle" color="gray" onClick={close}>
        Cancel
      </Button>
    </div>
  )
}
