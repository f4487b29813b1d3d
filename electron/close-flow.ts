import { askUnsaved } from './handlers/window-calls'
import type { Workbench } from './workbench'

/** Closing windows, and quitting, without losing a change. */
export interface CloseFlow {
  /** A window is about to close. False: it stays for now, and the user is asked. */
  mayClose(owner: number): boolean
  /** Closes a window for good, and goes on quitting if that was under way. */
  close(owner: number): void
  /** The user wants to quit: every window will be closed. */
  quitting(): void
  /** Quitting is under way, and nobody has said Cancel. */
  isQuitting(): boolean
}

/** `destroy` closes a window without asking again; `quit` asks all windows once more. */
export function createCloseFlow(workbench: Workbench, destroy: (owner: number) => void, quit: () => void): CloseFlow {
  const asking = new Set<number>()
  let quits = false

  function close(owner: number): void {
    const goesOn = quits
    workbench.shown.delete(owner)
    destroy(owner)
    if (goesOn) quit()
  }

  async function ask(owner: number, name: string): Promise<void> {
    const answer = await askUnsaved(workbench.desktop, owner, name)
    if (answer === 'cancel') quits = false
    if (answer === 'save') workbench.desktop.send(owner, 'closeRequested', {})
    if (answer !== 'discard') return
    await dropCopies(workbench, owner)
    close(owner)
  }

  return {
    mayClose: (owner) => {
      const document = workbench.shown.get(owner)
      if (!document?.edited) return true
      if (asking.has(owner)) return false
      asking.add(owner)
      ask(owner, document.title).finally(() => asking.delete(owner))
      return false
    },
    close,
    quitting: () => {
      quits = true
    },
    isQuitting: () => quits,
  }
}

/** What was discarded on purpose is not offered again. */
async function dropCopies(workbench: Workbench, owner: number): Promise<void> {
  const own = [...workbench.edited].filter(([, holder]) => holder === owner)
  for (const [documentId] of own) await workbench.recovery.drop(documentId).catch(() => undefined)
}
