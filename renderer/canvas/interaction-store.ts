import { create } from 'zustand'
import type { Point } from '../../shared/diagram/types'
import type { Item } from '../../shared/editor/item'
import type { OwnTemplate } from '../palette/own-templates'

/** What lies under a thing that is being dragged: the container it would land in and what that would mean. */
export interface DropTarget {
  /** Absent: the diagram itself. */
  readonly container?: string
  /** What landing there means, in words; empty: nothing in particular. */
  readonly meaning: string
  /** Why it may not land there; absent: it may. */
  readonly refusal?: string
  /** The connection it would go between the ends of; absent: none. */
  readonly between?: string
}

/** What can be dragged from the palette: an item, or a template of one's own. */
export type Cargo = { readonly item: Item } | { readonly own: OwnTemplate }

/** A search for what to place. */
export interface QuickAdd {
  /** On the screen: where it opens, and the middle of what is placed. */
  readonly at: Point
  /** The node it comes behind, with a line from there; absent: none. */
  readonly source?: string
}

/** A line that is in the air. */
export interface Linking {
  readonly source: string
  /** The pointer in the diagram's coordinates. */
  readonly to: Point
  /** The pointer on the screen. */
  readonly screen: Point
  /** The node under the pointer, if it may be an end. */
  readonly target?: string
}

/** A choice among several kinds of line, or the reason why there is none. */
export interface Chooser {
  readonly source: string
  readonly target: string
  /** On the screen. */
  readonly at: Point
}

/** What the hand is doing on the canvas. Gone when the gesture ends. */
export interface Interaction {
  /** What is on its way from the palette; `at` is the pointer on the screen. */
  readonly carrying?: (Cargo & { readonly at: Point }) | undefined
  readonly drop?: DropTarget | undefined
  readonly linking?: Linking | undefined
  readonly chooser?: Chooser | undefined
  readonly quickAdd?: QuickAdd | undefined
  /** Where the context menu is open, on the screen, and what has the keyboard again once it is closed. */
  readonly menu?: (Point & { readonly returnTo?: Element | null }) | undefined
}

export const useInteraction = create<Interaction>(() => ({}))

/** Changes what the hand is doing. */
export function setInteraction(change: Partial<Interaction>): void {
  useInteraction.setState(change)
}
