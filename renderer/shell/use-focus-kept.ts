import { useEffect } from 'react'
import { canvasControl } from '../canvas/canvas-control'

const GRACE_MS = 120

/**
 * Who works by keyboard is never left nowhere: when what had the focus goes away with nothing else taking it, a dialog
 * opened from a menu say, the canvas takes it.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let byKeyboard = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const onKey = () => {
      byKeyboard = true
    }
    const onPointer = () => {
      byKeyboard = false
    }
    const check = () => {
      timer = undefined
      if (byKeyboard && isNowhere()) canvasControl().focus()
    }
    const watch = new MutationObserver(() => {
      // Dialogs and menus give the focus back by themselves, a little after they have gone.
      if (byKeyboard && timer === undefined && isNowhere()) timer = setTimeout(check, GRACE_MS)
    })
    watch.observe(document.body, { childList: true, subtree: true })
    window.addEventListener('keydown', onKey, true)
    window.addEventListener('pointerdown', onPointer, true)
    return () => {
      watch.disconnect()
      clearTimeout(timer)
      window.removeEventListener('keydown', onKey, true)
      window.removeEventListener('pointerdown', onPointer, true)
    }
  }, [])
}

function isNowhere(): boolean {
  const { activeElement, body } = document
  return (activeElement === null || activeElement === body) && !document.querySelector('[role="dialog"], [role="menu"]')
}
