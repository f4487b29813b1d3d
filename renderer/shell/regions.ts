import { canvasControl } from '../canvas/canvas-control'

/** The parts of the window in the order in which F6 goes through them. */
const PARTS = ['.top-bar', '#palette-panel', '#canvas', '#bottom-panel', '#inspector-panel', '.status-bar']

const FOCUSABLE =
  'input:not([disabled]), textarea:not([disabled]), button:not([disabled]), [contenteditable="true"], [tabindex]:not([tabindex="-1"])'

const lastIn = new Map<string, HTMLElement>()

/** Puts the keyboard into the next part of the window that is shown, where it was in it before. */
export function focusNextPart(step: 1 | -1): void {
  const shown = PARTS.filter((part) => document.querySelector(part))
  const here = shown.findIndex((part) => document.activeElement?.closest(part))
  const part = shown[(here + step + shown.length) % shown.length]
  if (document.activeElement instanceof HTMLElement && shown[here]) lastIn.set(shown[here], document.activeElement)
  if (part !== undefined) focusPart(part)
}

function focusPart(part: string): void {
  const box = document.querySelector(part)
  const last = lastIn.get(part)
  if (part === '#canvas') canvasControl().focus()
  else if (last?.isConnected && box?.contains(last)) last.focus()
  else firstIn(box)?.focus()
}

function firstIn(box: Element | null): HTMLElement | undefined {
  const all = [...(box?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])]
  return all.find((element) => element.tabIndex >= 0 && element.checkVisibility())
}
