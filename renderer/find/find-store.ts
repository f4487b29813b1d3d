import { create } from 'zustand'

/** What is being looked for in the diagram. Nothing of it belongs to the document. */
export interface FindState {
  readonly open: boolean
  readonly query: string
  /** The node that was gone to last; undefined: none yet. */
  readonly current: string | undefined
}

export const useFind = create<FindState>(() => ({ open: false, query: '', current: undefined }))

/** Changes what is looked for. */
export function setFind(change: Partial<FindState>): void {
  useFind.setState(change)
}

/** Opens the bar; when it is open already its text is selected, to be typed over. */
export function openFind(): void {
  setFind({ open: true })
  requestAnimationFrame(() => document.querySelector<HTMLInputElement>('#find-query')?.select())
}

/** Closes the bar; all is shown as before. The query stays for the next time. */
export function closeFind(): void {
  setFind({ open: false, current: undefined })
}
