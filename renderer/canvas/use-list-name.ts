import { useEffect, useReducer } from 'react'

/**
 * Renders once more when the first time is on screen. A list that is open from the beginning gets its id only then, and the field says
 * “expanded”, and what it controls, only when it knows that id.
 */
export function useListName(): void {
  const [, again] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const frame = requestAnimationFrame(again)
    return () => cancelAnimationFrame(frame)
  }, [])
}
