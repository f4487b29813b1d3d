/** How much of a card is drawn: a patch of colour; a plain card with a large name; everything. */
export type Detail = 'patch' | 'plain' | 'full'

const PLAIN_FROM = 0.16
/** The zoom from which a card can be read, so that real elements take the place of drawn ones. */
export const READABLE_FROM = 0.5

/** What is worth drawing at a zoom. */
export function detailAt(zoom: number): Detail {
  if (zoom >= READABLE_FROM) return 'full'
  return zoom >= PLAIN_FROM ? 'plain' : 'patch'
}
