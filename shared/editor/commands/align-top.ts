import { alignCommand } from '../align'

export const alignTop = alignCommand('align-top', 'Align top', ({ x }, all) => ({
  x,
  y: Math.min(...all.map((each) => each.y)),
}))
