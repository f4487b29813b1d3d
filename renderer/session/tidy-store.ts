import { create } from 'zustand'
import { type LayoutStyle, USUAL_STYLE } from '../../shared/layout/layout-style'

/** What is tidied up: everything, only what lies on others, or these nodes. */
export type TidyScope = 'all' | 'new' | readonly string[]

/** A proposal on the canvas that is not accepted yet. */
export interface TidyState {
  /** Undefined: nothing is proposed. */
  readonly scope: TidyScope | undefined
  /** As it was chosen last. */
  readonly style: LayoutStyle
  /** How many nodes the proposal moves. */
  readonly moved: number
  /** Another proposal is being worked out. */
  readonly isBusy: boolean
  /** Nodes are on their way to where they are proposed, or back. */
  readonly isSettling: boolean
}

export const useTidy = create<TidyState>(() => ({
  scope: undefined,
  style: USUAL_STYLE,
  moved: 0,
  isBusy: false,
  isSettling: false,
}))
