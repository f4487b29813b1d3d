import { alignCommand } from '../align'

export const alignBottom = alignCommand('align-bottom', 'Align bottom', ({ x, height }, all) => ({
  x,
  y: Math.max(...all.map((each) => each.y + each.height)) - height,
}))
