import type { PointerEvent } from 'react'
import { startLinking } from './linking'

const SIDES = ['top', 'right', 'bottom', 'left'] as const

/** Dots on the four sides of a node from which a line can be drawn. */
export function LinkHandles({ id }: { readonly id: string }) {
  const begin = (event: PointerEvent) => {
    if (event.button !== 0) return
    event.stopPropagation()
    startLinking(id, { x: event.clientX, y: event.clientY })
  }
  return SIDES.map((side) => (
    <span
      key={side}
      className={`link-handle ${side} nodrag nopan`}
      data-side={side}
      onPointerDown={begin}
      aria-hidden
    />
  ))
}
