import { alignCommand } from '../align'

export const alignRight = alignCommand('align-right', 'Align right', ({ width, y }, all) => ({
  x: Math.max(...all.map((each) => each.x + each.width)) - width,
  y,
}))
