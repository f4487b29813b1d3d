import { type Cargo, setInteraction, useInteraction } from './interaction-store'

const THRESHOLD_PX = 4

/**
 * Begins to carry something from the palette once the pointer has moved a little. Letting go over the canvas places it (the
 * canvas listens); anywhere else, or Escape, drops the matter.
 */
export function startCarrying(cargo: Cargo, down: { readonly clientX: number; readonly clientY: number }): void {
  const onMove = (event: PointerEvent) => {
    const far = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) >= THRESHOLD_PX
    if (!far && !useInteraction.getState().carrying) return
    setInteraction({ carrying: { ...cargo, at: { x: event.clientX, y: event.clientY } } })
  }
  const stop = () => {
    window.removeEventListener('pointermove', onMove)
    window.removeEventListener('pointerup', onUp)
    window.removeEventListener('keydown', onKey, true)
    setInteraction({ carrying: undefined, drop: undefined })
  }
  // The canvas hears the same event first, because it listens while it is captured.
  const onUp = () => stop()
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    stop()
  }
  window.addEventListener('pointermove', onMove)
  window.addEventListener('pointerup', onUp)
  window.addEventListener('keydown', onKey, true)
}
