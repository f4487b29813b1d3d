import type { ReviewItem, ReviewMark } from '../../shared/rules/review'

/** Words and signs of the marks, in the order of the legend. */
export const MARKS: readonly { readonly mark: ReviewMark; readonly word: string; readonly sign: string }[] = [
  { mark: 'replaced', word: 'replaced', sign: '⇄' },
  { mark: 'removed', word: 'removed', sign: '−' },
  { mark: 'changed', word: 'changed', sign: '~' },
  { mark: 'added', word: 'added', sign: '+' },
]

/** The sign of a mark. */
export function signOf(mark: ReviewMark): string {
  return MARKS.find((each) => each.mark === mark)?.sign ?? ''
}

/** How many items have each mark, those without any left out. */
export function countsOf(
  items: readonly ReviewItem[],
): { mark: ReviewMark; word: string; sign: string; count: number }[] {
  return MARKS.map((each) => ({ ...each, count: items.filter(({ mark }) => mark === each.mark).length })).filter(
    ({ count }) => count > 0,
  )
}
