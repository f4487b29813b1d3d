import { describe, expect, it } from 'vitest'
import type { NoteNode } from '../../shared/diagram/types'
import { emptyDiagram } from '../../shared/diagram/types'
import { NOTE_TONES, noteLookOf } from '../../shared/drawing/note-look'
import { setNoteLook } from '../../shared/editor/commands/set-note-look'
import { openedState } from '../../shared/editor/state'

const note: NoteNode = { id: 'n1', kind: 'note', label: 'Ask Ada', position: { x: 0, y: 0 } }

/** Contrast of two colours as WCAG counts it. */
function contrast(one: string, other: string): number {
  const light = (color: string) => {
    const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    const [r = 0, g = 0, b = 0] = parts.map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    )
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

describe('the look of a note', () => {
  it.each(['light', 'dark'] as const)('can be read in every colour, %s', (theme) => {
    for (const tone of NOTE_TONES) {
      const { fill, text } = noteLookOf({ ...note, tone }, theme)
      expect(contrast(fill, text), tone).toBeGreaterThanOrEqual(7)
    }
  })

  it('is the usual one for a colour or border nobody knows', () => {
    expect(noteLookOf({ ...note, tone: 'plaid', border: 'wavy' }, 'light')).toEqual(noteLookOf(note, 'light'))
    expect(noteLookOf({ ...note, border: 'dashed' }, 'light').dash).toBeDefined()
    const { border, fill } = noteLookOf({ ...note, border: 'none' }, 'light')
    expect(border).toBe(fill)
  })

  it('is set and taken back; the usual one leaves nothing in the file', () => {
    const before = openedState({ ...emptyDiagram('Test'), nodes: [note] }, false)
    const blue = setNoteLook.run(before, { id: 'n1', field: 'tone', value: 'blue' })
    expect(blue.diagram.nodes).toEqual([{ ...note, tone: 'blue' }])
    expect(setNoteLook.run(blue, { id: 'n1', field: 'tone', value: undefined }).diagram.nodes).toEqual([note])
    expect(setNoteLook.run(before, { id: 'n1', field: 'tone', value: undefined }).diagram).toBe(before.diagram)
  })
})
