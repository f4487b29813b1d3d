import { alignCommand, middle } from '../align'

export const alignCenter = alignCommand('align-center', 'Align centres', (rect, all) => ({
  x:
    middle(
      all.map((each) => each.x),
      all.map((each) => each.x + each.width),
    ) -
    rect.width / 2,
  y: rect.y,
}))
