import { create } from 'zustand'

/** Work that keeps the user waiting. */
export interface Progress {
  /** What is being done: “Opening shop.yaml”. */
  readonly title: string
  /** What it is at just now. */
  readonly step: string
  cancel(): void
}

/** What the progress dialog shows; absent: nothing that takes long enough to tell of. */
export const useProgress = create<{ readonly progress: Progress | undefined }>(() => ({ progress: undefined }))

/** Quicker than this nobody waits. */
const WORTH_TELLING_MS = 300

/**
 * Does something that may take long, with a dialog that says what it is at and can cancel it. Rejects as the task does;
 * undefined: the user cancelled.
 */
export async function withProgress<Value>(
  title: string,
  task: (signal: AbortSignal, tell: (step: string) => void) => Promise<Value>,
): Promise<Value | undefined> {
  const controller = new AbortController()
  let step = ''
  let isShown = false
  const show = () => {
    isShown = true
    useProgress.setState({ progress: { title, step, cancel: () => controller.abort() } })
  }
  const timer = setTimeout(show, WORTH_TELLING_MS)
  try {
    return await task(controller.signal, (next) => {
      step = next
      if (isShown) show()
    })
  } catch (error) {
    if (controller.signal.aborted) return undefined
    throw error
  } finally {
    clearTimeout(timer)
    useProgress.setState({ progress: undefined })
  }
}
