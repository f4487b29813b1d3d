/** The parts of the page's window that dropping needs. */
interface DropTarget {
  addEventListener(type: 'dragover' | 'drop', listener: (event: DropEvent) => void, capture: boolean): void
}

interface DropEvent {
  isTrusted: boolean
  dataTransfer: { types: readonly string[]; files: ArrayLike<unknown> } | null
  preventDefault(): void
}

/**
 * Hands files that are dropped on the page to `handOver`, whole windows wide. What is dragged within the page carries no
 * files and is left alone, and so is an event that a script made up.
 */
export function listenForDroppedFiles(target: DropTarget, handOver: (file: unknown) => void): void {
  const carriesFiles = (event: DropEvent) => event.isTrusted && event.dataTransfer?.types.includes('Files') === true
  target.addEventListener('dragover', (event) => carriesFiles(event) && event.preventDefault(), true)
  target.addEventListener(
    'drop',
    (event) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      const file = event.dataTransfer?.files[0]
      if (file !== undefined) handOver(file)
    },
    true,
  )
}
