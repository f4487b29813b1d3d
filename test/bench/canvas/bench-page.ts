/** What a page to be compared offers the driver. */
export interface BenchPage {
  /** Takes a diagram's text and shows it whole. */
  open(text: string): void
  /** Shows the whole diagram. */
  fit(): void
  /** Shows its middle at 100 %. */
  near(): void
  /** The middle of a card near the middle of the screen; undefined: there is none. */
  cardOnScreen(): { readonly x: number; readonly y: number } | undefined
}
