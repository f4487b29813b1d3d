import type { Diagram } from '../../shared/diagram/types'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { applyPositions } from '../../shared/layout/positions'
import type { Exported } from '../../shared/relations/exported'
import { reviewOf } from '../../shared/rules/review'
import { useSessionStore } from '../session/session-store'
import { useAnalysis } from '../store/analysis-store'
import { editorState } from '../store/editor-store'
import { loadTypes, specification } from '../store/specification'
import { runLayout } from '../workers/layout-client'
import { closeReview, showReview } from './review-store'

/** Compares an earlier diagram, under this name, with the document, and shows both as one on the canvas. */
export async function startReview(title: string, earlier: Diagram): Promise<void> {
  const { diagram } = editorState()
  const placed = isUnplaced(earlier) ? applyPositions(earlier, await runLayout(earlier, 'all')) : earlier
  const before = { diagram: placed, exported: exportTemplate(placed) }
  const after = { diagram, exported: exportedNow(diagram) }
  const templates = [before.exported.template, after.exported.template]
  await loadTypes(templates.flatMap(({ Resources }) => Object.values(Resources).map(({ Type }) => Type)))
  const review = reviewOf(before, after, specification)
  showReview({ before: title, after: 'Your document', review, ...(review.items.length > 0 && { at: 0 }) })
  closeWithDocument()
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

function closeWithDocument(): void {
  const { documentId } = useSessionStore.getState()
  const stop = useSessionStore.subscribe((session) => {
    if (session.documentId === documentId) return
    stop()
    closeReview()
  })
}
