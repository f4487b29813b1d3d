import { distributeCommand } from '../align'

export const distributeHorizontally = distributeCommand('distribute-horizontally', 'Distribute horizontally', 'x')
