import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'

/** The height of a row in pixels. */
export const ROW_PX = 28
const SPARE = 8

/** Which rows of many are near the view of a scrolling element: from `first` up to but not including `end`. */
export function useWindowOfRows(element: RefObject<HTMLElement | null>, count: number): { first: number; end: number } {
  const [view, setView] = useState({ top: 0, height: 800 })
  useEffect(() => {
    const box = element.current
    if (!box) return
    const take = () => setView({ top: box.scrollTop, height: box.clientHeight })
    take()
    const watch = new ResizeObserver(take)
    watch.observe(box)
    box.addEventListener('scroll', take, { passive: true })
    return () => {
      watch.disconnect()
      box.removeEventListener('scroll', take)
    }
  }, [element])
  const first = Math.max(0, Math.floor(view.top / ROW_PX) - SPARE)
  return { first, end: Math.min(count, Math.ceil((view.top + view.height) / ROW_PX) + SPARE) }
}

/** Keeps a row in the view of its scrolling element whenever another one becomes it. */
export function useRowInView(element: RefObject<HTMLElement | null>, row: number): void {
  useLayoutEffect(() => {
    const box = element.current
    if (!box || row < 0) return
    const top = row * ROW_PX
    if (top < box.scrollTop) box.scrollTop = top
    else if (top + ROW_PX > box.scrollTop + box.clientHeight) box.scrollTop = top + ROW_PX - box.clientHeight
  }, [element, row])
}
