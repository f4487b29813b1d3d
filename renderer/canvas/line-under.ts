import { useHover } from './far-layer/hover-store'

/** The connection under the pointer: the line itself, or one that the far layer draws there. */
export function lineUnder({
  clientX,
  clientY,
}: {
  readonly clientX: number
  readonly clientY: number
}): string | undefined {
  const line = document
    .elementsFromPoint(clientX, clientY)
    .map((element) => element.closest('[data-connection]')?.getAttribute('data-connection'))
    .find((id) => id !== null && id !== undefined)
  return line ?? useHover.getState().connection
}
