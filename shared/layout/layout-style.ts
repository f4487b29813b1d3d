/** Which way a flow reads. */
export type LayoutDirection = 'right' | 'down'

/** How far things stand apart. */
export type LayoutSpacing = 'compact' | 'normal' | 'roomy'

/** How a layout should look. */
export interface LayoutStyle {
  readonly direction: LayoutDirection
  readonly spacing: LayoutSpacing
}

/** Reads to the right, at normal distances. */
export const USUAL_STYLE: LayoutStyle = { direction: 'right', spacing: 'normal' }

/** What distances are multiplied with. */
export const SPREAD: Readonly<Record<LayoutSpacing, number>> = { compact: 0.7, normal: 1, roomy: 1.5 }
