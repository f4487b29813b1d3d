import { describe, expect, it } from 'vitest'
import { type Theme, TOKENS } from '../../shared/drawing/tokens'

const TEXT_CONTRAST = 4.5
const GRAPHIC_CONTRAST = 3

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(['light', 'dark'] as Theme[])('colours of the %s theme', (theme) => {
  const { surface, frames, lines, review } = TOKENS[theme]

  it('make text readable', () => {
    for (const ground of [surface.card, surface.canvas, surface.pill]) {
      expect(contrast(surface.text, ground)).toBeGreaterThanOrEqual(TEXT_CONTRAST)
      expect(contrast(surface.muted, ground)).toBeGreaterThanOrEqual(TEXT_CONTRAST)
    }
    expect(contrast(surface.noteText, surface.note)).toBeGreaterThanOrEqual(TEXT_CONTRAST)
    for (const tone of Object.values(frames)) {
      expect(contrast(tone.title, surface.canvas)).toBeGreaterThanOrEqual(TEXT_CONTRAST)
    }
  })

  it('make what a comparison marks readable', () => {
    for (const color of Object.values(review)) {
      expect(contrast(color, surface.card)).toBeGreaterThanOrEqual(TEXT_CONTRAST)
      expect(contrast(color, surface.canvas)).toBeGreaterThanOrEqual(TEXT_CONTRAST)
    }
  })

  it('make lines stand out', () => {
    for (const look of Object.values(lines)) {
      expect(contrast(look.stroke, surface.canvas)).toBeGreaterThanOrEqual(GRAPHIC_CONTRAST)
    }
  })

  it('never tell kinds of line apart by colour alone', () => {
    const looks = Object.entries(lines).map(([, { width, dash, head }]) => `${width} ${dash ?? ''} ${head}`)
    expect(new Set(looks).size).toBe(looks.length)
  })
})
