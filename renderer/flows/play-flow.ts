import { editorState, select } from '../store/editor-store'
import { setView, useView, type ViewState } from '../store/view-store'
import { setFlows, useFlows } from './flow-store'

type Panels = Pick<ViewState, 'paletteOpen' | 'inspectorOpen' | 'panelOpen'>
let before: Panels | undefined

/** Presents a flow from its first step, or from another: only the canvas is left in the window. */
export function playFlow(id?: string, step = 0): void {
  const told = editorState().diagram.flows?.filter(({ steps }) => steps.length > 0)
  const flow = told?.find((each) => each.id === (id ?? useFlows.getState().shown)) ?? told?.[0]
  if (!flow) return
  const { paletteOpen, inspectorOpen, panelOpen } = useView.getState()
  before ??= { paletteOpen, inspectorOpen, panelOpen }
  select({})
  setView({
    paletteOpen: false,
    inspectorOpen: false,
    panelOpen: false,
    connectingFrom: undefined,
    renaming: undefined,
  })
  setFlows({ shown: flow.id, adding: false, playing: { flow: flow.id, step } })
}

/** Ends the presentation; the panels come back as they were. */
export function endPlaying(): void {
  setFlows({ playing: undefined })
  if (before) setView(before)
  before = undefined
}
