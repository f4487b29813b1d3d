import { create } from 'zustand'

/** What lies under the pointer and is only drawn: it is mounted, so that it answers to the hand like anything near. */
export interface Hover {
  readonly node: string | undefined
  readonly connection: string | undefined
}

export const useHover = create<Hover>(() => ({ node: undefined, connection: undefined }))

/** Notes what lies under the pointer. */
export function setHover(hover: Hover): void {
  const before = useHover.getState()
  if (before.node !== hover.node || before.connection !== hover.connection) useHover.setState(hover)
}
