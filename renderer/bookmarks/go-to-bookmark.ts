import { LEVELS } from '../../shared/catalogue/levels'
import type { Bookmark } from '../../shared/diagram/types'
import { canvasControl } from '../canvas/canvas-control'
import { setView } from '../store/view-store'

/** Shows the diagram as it was when the bookmark was made. */
export function goToBookmark({ center, zoom, level }: Bookmark): void {
  const known = LEVELS.find(({ id }) => id === level)
  setView({ dialog: undefined, ...(known && { level: known.id }) })
  canvasControl().show({ center, zoom })
  canvasControl().focus()
}
