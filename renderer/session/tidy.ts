import { notifications } from '@mantine/notifications'
import type { Diagram } from '../../shared/diagram/types'
import type { LayoutStyle } from '../../shared/layout/layout-style'
import { applyPositions } from '../../shared/layout/positions'
import { canvasControl } from '../canvas/canvas-control'
import { announce } from '../shell/announce'
import {
  cancelGesture,
  editorState,
  editorStore,
  endGesture,
  freezeEditor,
  previewGesture,
} from '../store/editor-store'
import { runLayout } from '../workers/layout-client'
import { tellFailure } from './tell'
import { type TidyScope, useTidy } from './tidy-store'

const SETTLING_MS = 250

let current: AbortController | undefined
let settling: ReturnType<typeof setTimeout> | undefined

/**
 * Proposes a layout for everything or for some nodes, worked out off the main thread. It counts once it is accepted. A second
 * call takes the first proposal back.
 */
export async function tidy(scope: TidyScope): Promise<void> {
  cancelTidy()
  await propose(scope, useTidy.getState().style)
}

/** Proposes the same again in another style. */
export async function restyleTidy(change: Partial<LayoutStyle>): Promise<void> {
  const { scope, style } = useTidy.getState()
  if (scope === undefined) return
  await propose(scope, { ...style, ...change })
}

/** Makes the proposal one step. */
export function acceptTidy(): void {
  if (useTidy.getState().scope === undefined) return
  close()
  endGesture()
  announce('Tidied up', 'edit')
}

/** Takes the proposal back, or stops working on one. */
export function cancelTidy(): void {
  current?.abort()
  if (useTidy.getState().scope === undefined) return
  close()
  cancelGesture()
}

async function propose(scope: TidyScope, style: LayoutStyle): Promise<void> {
  current?.abort()
  const controller = new AbortController()
  current = controller
  const before = documentNow()
  useTidy.setState({ style, isBusy: true })
  const note = setTimeout(() => showProgress(controller), 400)
  try {
    const layout = await runLayout(before, scope, controller.signal, style)
    // Places made for another diagram would tear apart what was drawn meanwhile.
    if (documentNow() === before) show(scope, before, applyPositions(before, layout))
  } catch (error) {
    if (!controller.signal.aborted)
      tellFailure('Could not tidy up', { message: error instanceof Error ? error.message : String(error) })
  } finally {
    clearTimeout(note)
    notifications.hide('tidy')
    if (current === controller) {
      current = undefined
      useTidy.setState({ isBusy: false })
    }
  }
}

/** The document as it counts, without what is only proposed. */
function documentNow(): Diagram {
  const { diagram, gesture } = editorState()
  return gesture?.before ?? diagram
}

function show(scope: TidyScope, before: Diagram, proposed: Diagram): void {
  const stood = new Set(before.nodes)
  const moved = proposed.nodes.filter((node) => !stood.has(node)).length
  const isFirst = useTidy.getState().scope === undefined
  clearTimeout(settling)
  useTidy.setState({ scope, moved, isSettling: true })
  freezeEditor(false)
  previewGesture(proposed, 'Tidy up')
  freezeEditor(true)
  announce(`Tidying up would move ${moved === 1 ? '1 node' : `${moved} nodes`}. Enter accepts, Escape cancels.`, 'view')
  if (scope === 'all' && isFirst) requestAnimationFrame(() => canvasControl().fit())
}

function close(): void {
  freezeEditor(false)
  useTidy.setState({ scope: undefined, isBusy: false })
  clearTimeout(settling)
  settling = setTimeout(() => useTidy.setState({ isSettling: false }), SETTLING_MS)
}

// A proposal ends with the gesture it is shown as: when another file is opened, or a drag is let go.
editorStore.subscribe((state) => {
  if (!state.gesture && useTidy.getState().scope !== undefined) close()
})

function showProgress(controller: AbortController): void {
  notifications.show({
    id: 'tidy',
    loading: true,
    autoClose: false,
    title: 'Tidying up…',
    message: 'Close this to cancel.',
    onClose: () => controller.abort(),
  })
}
