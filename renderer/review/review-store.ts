import { create } from 'zustand'
import type { Review, ReviewItem } from '../../shared/rules/review'
import { freezeEditor } from '../store/editor-store'

/** A comparison on screen. */
export interface ActiveReview {
  /** What the earlier side is called. */
  readonly before: string
  /** What the later side is called. */
  readonly after: string
  readonly review: Review
  /** The change that is looked at, by its place in the list; absent: none yet. */
  readonly at?: number
}

/** The comparison of this window; undefined: the diagram is being edited. */
export const useReview = create<{ readonly active: ActiveReview | undefined }>(() => ({ active: undefined }))

/** Shows a comparison; the document cannot be changed until it is closed. */
export function showReview(active: ActiveReview): void {
  freezeEditor(true)
  useReview.setState({ active })
}

/** Goes back to editing. */
export function closeReview(): void {
  freezeEditor(false)
  useReview.setState({ active: undefined })
}

/** Whether a comparison is on screen. */
export function isReviewing(): boolean {
  return useReview.getState().active !== undefined
}

/** The change that is looked at. */
export function currentItem({ review, at }: ActiveReview): ReviewItem | undefined {
  return at === undefined ? undefined : review.items[at]
}

/** Looks at a change. */
export function lookAt(at: number): void {
  const { active } = useReview.getState()
  if (active?.review.items[at]) useReview.setState({ active: { ...active, at } })
}

/** Looks at the next change or the one before; after the last comes the first. */
export function lookFurther(by: 1 | -1): void {
  const { active } = useReview.getState()
  const count = active?.review.items.length ?? 0
  if (!active || count === 0) return
  const from = active.at ?? (by > 0 ? -1 : 0)
  lookAt((from + by + count) % count)
}
