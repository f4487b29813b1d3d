import { create } from 'zustand'
import type { Diagram } from '../../shared/diagram/types'

/** Counts how often a text was given to a diagram that was there already: for those who show it. */
export const useBaseTextChanges = create(() => ({ count: 0 }))

const texts = new WeakMap<Diagram, { readonly text: string | undefined }>()

/**
 * The template's text that a diagram was read from: what it says otherwise is written into this text, so comments and the
 * way it is written stay. Undefined: there is none, the text is made anew.
 */
export function baseTextOf(diagram: Diagram): string | undefined {
  return texts.get(diagram)?.text
}

/** Says which text a diagram was read from; undefined: from none. */
export function keepBaseText(diagram: Diagram, text: string | undefined): void {
  const isNews = texts.get(diagram)?.text !== text
  texts.set(diagram, { text })
  if (isNews) useBaseTextChanges.setState(({ count }) => ({ count: count + 1 }))
}

/** A diagram that an edit made has the text of the one before; one that undo brings back has its own. */
export function handDownBaseText(before: Diagram, after: Diagram): void {
  const known = texts.get(before)
  if (before !== after && known && !texts.has(after)) texts.set(after, known)
}
