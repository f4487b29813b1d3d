import { Button, Text } from '@mantine/core'
import { type CSSProperties, type KeyboardEvent, useEffect, useRef } from 'react'
import { indexOf } from '../../shared/diagram/queries'
import type { Point } from '../../shared/diagram/types'
import { nodeName } from '../../shared/drawing/node-name'
import { connect } from '../../shared/editor/commands/connect'
import { connectionsBetween } from '../../shared/relations/between'
import { likelyKinds } from '../../shared/relations/likely-kinds'
import { arrowsAmong } from '../shell/arrow-keys'
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
    setInteraction({ chooser: undefined })
    run(connect, { kind, source: chooser.source, target: chooser.target })
    canvasControl().focus()
  }
  return (
    <div
      ref={box}
      className="chooser"
      role="dialog"
      aria-label={`Kind of connection from ${nodeName(from)} to ${nodeName(to)}`}
      style={placeOnScreen(chooser.at)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
        else if (event.key === 'Tab') keepInside(event)
        else amongChoices(event)
      }}
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

const amongChoices = arrowsAmong('.choice', { round: true })

/** Tab goes round inside: what lies behind waits for the answer. */
function keepInside(event: KeyboardEvent<HTMLElement>): void {
  const buttons: (Element | null)[] = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.indexOf(document.activeElement)
  const next = buttons.at((at + (event.shiftKey ? -1 : 1)) % buttons.length)
  if (next instanceof HTMLElement) next.focus()
  event.preventDefault()
}

const WIDTH = 320
const MARGIN = 12

/** At the point, or as near to it as leaves the chooser on the screen. */
function placeOnScreen({ x, y }: Point): CSSProperties {
  const left = Math.max(MARGIN, Math.min(x, innerWidth - WIDTH - MARGIN))
  const isLow = y > innerHeight * LOW
  return isLow ? { left, bottom: Math.max(MARGIN, innerHeight - y) } : { left, top: y }
}

// From here on down it opens upwards; it is at most 60 % of the window high.
const LOW = 0.5
