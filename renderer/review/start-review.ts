import type { Diagram } from '../../shared/diagram/types'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { applyPositions } from '../../shared/layout/positions'
import type { Exported } from '../../shared/relations/exported'
import { type Review, reviewOf } from '../../shared/rules/review'
import { withProgress } from '../session/progress'
import { useSessionStore } from '../session/session-store'
import { useAnalysis } from '../store/analysis-store'
import { editorState } from '../store/editor-store'
import { loadTypes, specification } from '../store/specification'
import { runLayout } from '../workers/layout-client'
import { closeReview, showReview } from './review-store'

/** Compares an earlier diagram, under this name, with the document, and shows both as one on the canvas. */
export async function startReview(title: string, earlier: Diagram): Promise<void> {
  const { diagram } = editorState()
  const { documentId } = useSessionStore.getState()
  const review = await withProgress(`Comparing with ${title}`, (signal, say) => compare(earlier, diagram, signal, say))
  // Meanwhile another document may have been opened.
  if (!review || useSessionStore.getState().documentId !== documentId) return
  showReview({ before: title, after: 'Your document', review, ...(review.items.length > 0 && { at: 0 }) })
  closeWithDocument(documentId)
}

async function compare(
  earlier: Diagram,
  diagram: Diagram,
  signal: AbortSignal,
  say: (step: string) => void,
): Promise<Review> {
  say('Writing both templates')
  const placed = isUnplaced(earlier) ? applyPositions(earlier, await runLayout(earlier, 'all')) : earlier
  await pause(signal)
  const before = { diagram: placed, exported: exportTemplate(placed) }
  await pause(signal)
  const after = { diagram, exported: exportedNow(diagram) }
  await pause(signal)
  say('Looking for what differs')
  const templates = [before.exported.template, after.exported.template]
  await loadTypes(templates.flatMap(({ Resources }) => Object.values(Resources).map(({ Type }) => Type)))
  await pause(signal)
  return reviewOf(before, after, specification)
}

/** Lets the window show how far the work is, and the user cancel it. */
async function pause(signal: AbortSignal): Promise<void> {
  await new Promise((done) => setTimeout(done))
  signal.throwIfAborted()
}

/** A template that was only read has no places yet; what is gone shall not lie in a heap. */
function isUnplaced({ nodes }: Diagram): boolean {
  return nodes.length > 1 && nodes.every(({ position }) => position.x === 0 && position.y === 0)
}

/** What is known already need not be worked out again. */
function exportedNow(diagram: Diagram): Exported {
  const { of, exported } = useAnalysis.getState()
  return of === diagram && exported ? exported : exportTemplate(diagram)
}

function closeWithDocument(documentId: string): void {
  const stop = useSessionStore.subscribe((session) => {
    if (session.documentId === documentId) return
    stop()
    closeReview()
  })
}
