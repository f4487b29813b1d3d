import { alignCommand } from '../align'

export const alignLeft = alignCommand('align-left', 'Align left', ({ y }, all) => ({
  x: Math.min(...all.map((each) => each.x)),
  y,
}))
