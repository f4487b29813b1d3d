import { alignCommand, middle } from '../align'

export const alignMiddle = alignCommand('align-middle', 'Align middles', (rect, all) => ({
  x: rect.x,
  y:
    middle(
      all.map((each) => each.y),
      all.map((each) => each.y + each.height),
    ) -
    rect.height / 2,
}))
