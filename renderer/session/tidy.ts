import { notifications } from '@mantine/notifications'
import { applyLayout } from '../../shared/editor/commands/apply-layout'
import { canvasControl } from '../canvas/canvas-control'
import { editorState, run } from '../store/editor-store'
import { runLayout } from '../workers/layout-client'
import { tellFailure } from './tell'

let current: AbortController | undefined

/** Lays out everything or these nodes, off the main thread. A second call cancels the first. */
export async function tidy(scope: 'all' | readonly string[]): Promise<void> {
  current?.abort()
  const controller = new AbortController()
  current = controller
  const note = setTimeout(() => showProgress(controller), 400)
  const before = editorState().diagram
  try {
    const positions = await runLayout(before, scope, controller.signal)
    // Positions made for another diagram would tear apart what was drawn meanwhile.
    if (editorState().diagram !== before) return
    run(applyLayout, positions)
    if (scope === 'all') requestAnimationFrame(() => canvasControl().fit())
  } catch (error) {
    if (!controller.signal.aborted)
      tellFailure('Could not tidy up', { message: error instanceof Error ? error.message : String(error) })
  } finally {
    clearTimeout(note)
    notifications.hide('tidy')
    if (current === controller) current = undefined
  }
}

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
