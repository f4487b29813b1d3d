import { create } from 'zustand'
import { flowOf } from '../../shared/diagram/flows'
import type { Flow } from '../../shared/diagram/types'
import { setFlowSteps } from '../../shared/editor/commands/set-flow-steps'
import { editorState, editorStore, run } from '../store/editor-store'

/** What is being done with flows in this window. Nothing of it belongs to the document. */
export interface FlowState {
  /** The flow in the panel, whose numbers are on the lines; undefined: the first. */
  readonly shown: string | undefined
  /** Whether a click on a line adds a step to the shown flow. */
  readonly adding: boolean
  /** The step that is presented, counted from 0; undefined: nothing is. */
  readonly playing: { readonly flow: string; readonly step: number } | undefined
}

export const useFlows = create<FlowState>(() => ({ shown: undefined, adding: false, playing: undefined }))

/** Changes what is being done with flows. */
export function setFlows(change: Partial<FlowState>): void {
  useFlows.setState(change)
}

/** The flow that the panel shows; undefined: there is none. */
export function shownFlow(flows: readonly Flow[] | undefined, shown: string | undefined): Flow | undefined {
  return flows?.find(({ id }) => id === shown) ?? flows?.[0]
}

/** While steps are being added, every line that is picked becomes one. Returns how to stop. */
export function followPickedLines(): () => void {
  return editorStore.subscribe((state, before) => {
    const { adding, shown } = useFlows.getState()
    const [picked] = state.selection.connections
    // Undo brings back a selection too, but with another diagram.
    const isPick = state.selection !== before.selection && state.diagram === before.diagram
    const alone = state.selection.connections.length === 1 && state.selection.nodes.length === 0
    const flow = shownFlow(state.diagram.flows, shown)
    if (!adding || !flow || !isPick || !alone || picked === undefined) return
    const steps = [...flow.steps, { connection: picked, caption: '' }]
    // Not from within the change that is being told of.
    queueMicrotask(() => run(setFlowSteps, { id: flow.id, steps, label: `Add step ${steps.length}` }))
  })
}

/** Goes to another step of what is presented; past the ends it stays. */
export function goToStep(by: number): void {
  const { playing } = useFlows.getState()
  const flow = flowOf(editorState().diagram, playing?.flow)
  if (!playing || !flow) return
  const step = Math.min(Math.max(playing.step + by, 0), flow.steps.length - 1)
  if (step !== playing.step) setFlows({ playing: { ...playing, step } })
}
