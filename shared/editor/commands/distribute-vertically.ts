import { distributeCommand } from '../align'

export const distributeVertically = distributeCommand('distribute-vertically', 'Distribute vertically', 'y')
