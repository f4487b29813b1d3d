import { useEffect } from 'react'
import { closeReview, lookFurther } from './review-store'

/** F7 and Shift+F7 go from change to change; Escape ends the comparison. */
export function useReviewKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : undefined
      if (event.defaultPrevented || target?.closest('[role="dialog"], [role="menu"], input, textarea')) return
      if (event.key === 'F7') lookFurther(event.shiftKey ? -1 : 1)
      else if (event.key === 'Escape') closeReview()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
