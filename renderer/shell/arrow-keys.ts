import type { KeyboardEvent } from 'react'

const WAYS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** Lets arrow keys, Home and End go among the elements inside that fit a selector. With `round` the last leads to the first. */
export function arrowsAmong(selector: string, { round = false } = {}) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const way = WAYS[event.key]
    if ((way === undefined && event.key !== 'Home' && event.key !== 'End') || event.altKey || event.ctrlKey) return
    const all: (Element | null)[] = [...event.currentTarget.querySelectorAll(selector)]
    const at = all.indexOf(document.activeElement)
    if (at < 0) return
    const to = way === undefined ? (event.key === 'Home' ? 0 : all.length - 1) : at + way
    const next = all[round ? (to + all.length) % all.length : to]
    if (next instanceof HTMLElement) next.focus()
    event.preventDefault()
    event.stopPropagation()
  }
}
