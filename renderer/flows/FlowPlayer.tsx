import { ActionIcon, Tooltip } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react'
import { useEffect } from 'react'
import { flowOf } from '../../shared/diagram/flows'
import { indexOf } from '../../shared/diagram/queries'
import type { Diagram, FlowStep } from '../../shared/diagram/types'
import { canvasControl } from '../canvas/canvas-control'
import { editorState, useEditor } from '../store/editor-store'
import { goToStep, useFlows } from './flow-store'
import { endPlaying } from './play-flow'

/** A flow told step by step: the caption below, the view on the step's line, keys to go on and back. */
export function FlowPlayer() {
  const playing = useFlows((state) => state.playing)
  const diagram = useEditor((state) => state.diagram)
  const flow = flowOf(diagram, playing?.flow)
  const step = playing && flow?.steps[playing.step]
  useStepKeys(playing !== undefined)
  useViewOn(step)
  // The flow, or its last step, may be gone by an undo.
  const isLost = playing !== undefined && !step
  useEffect(() => {
    if (isLost) endPlaying()
  }, [isLost])
  if (!playing || !flow || !step) return null
  const last = flow.steps.length - 1
  return (
    <section className="flow-player" aria-label="Presentation">
      <Turn label="Step back" by={-1} disabled={playing.step === 0} />
      <div className="flow-told" aria-live="polite">
        <span className="flow-number">{playing.step + 1}</span>
        <div>
          <p className="flow-caption">{step.caption || endsOf(diagram, step)}</p>
          <p className="flow-where">
            {flow.name ? `${flow.name} · ` : ''}
            {playing.step + 1} of {flow.steps.length}
          </p>
        </div>
      </div>
      <Turn label="Step forward" by={1} disabled={playing.step === last} />
      <Tooltip label="End (Escape)">
        <ActionIcon variant="subtle" color="gray" aria-label="End presentation" onClick={endPlaying}>
          <IconX size={16} />
        </ActionIcon>
      </Tooltip>
    </section>
  )
}

function Turn({ label, by, disabled }: { readonly label: string; readonly by: number; readonly disabled: boolean }) {
  return (
    <ActionIcon variant="default" size="lg" aria-label={label} disabled={disabled} onClick={() => goToStep(by)}>
      {by < 0 ? <IconChevronLeft size={18} /> : <IconChevronRight size={18} />}
    </ActionIcon>
  )
}

/** From where to where a step goes; empty: its line is gone. */
export function endsOf(diagram: Diagram, { connection }: FlowStep): string {
  const line = diagram.connections.find(({ id }) => id === connection)
  const name = (id: string) => indexOf(diagram).node(id)?.label || id
  return line ? `${name(line.source)} → ${name(line.target)}` : ''
}

const KEYS: Readonly<Record<string, () => void>> = {
  ArrowRight: () => goToStep(1),
  ArrowDown: () => goToStep(1),
  ' ': () => goToStep(1),
  PageDown: () => goToStep(1),
  ArrowLeft: () => goToStep(-1),
  ArrowUp: () => goToStep(-1),
  PageUp: () => goToStep(-1),
  Home: () => goToStep(Number.NEGATIVE_INFINITY),
  End: () => goToStep(Number.POSITIVE_INFINITY),
  Escape: endPlaying,
}

/** While a flow is presented its keys come first: nothing in the diagram moves by them. */
function useStepKeys(playing: boolean): void {
  useEffect(() => {
    if (!playing) return
    const onKeyDown = (event: KeyboardEvent) => {
      const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.key]
      const button = (event.target as HTMLElement | null)?.closest('.flow-player button')
      if (!act || (event.key === ' ' && button)) return
      event.preventDefault()
      event.stopPropagation()
      act()
    }
    window.addEventListener('keydown', onKeyDown, true)
    canvasControl().focus()
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [playing])
}

/** Keeps the ends of the step's line in view, also when the canvas gets another size. */
function useViewOn(step: FlowStep | undefined): void {
  const connection = step?.connection
  useEffect(() => {
    const canvas = document.getElementById('canvas')
    if (connection === undefined || !canvas) return
    const show = () => {
      const line = editorState().diagram.connections.find(({ id }) => id === connection)
      if (line) canvasControl().fit([line.source, line.target])
    }
    const observer = new ResizeObserver(show)
    observer.observe(canvas)
    return () => observer.disconnect()
  }, [connection])
}
