import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Disk, nodeDisk } from './disk'

/** What saving needs of the world outside. */
export interface SaveTools {
  disk: Disk
  platform: NodeJS.Platform
  /** Milliseconds since 1970. */
  now(): number
  /** Twelve hexadecimal digits, new each time. */
  randomName(): string
  /** Waits so many milliseconds. */
  sleep(milliseconds: number): Promise<void>
}

/** The real world. */
export const realSaveTools: SaveTools = {
  disk: nodeDisk,
  platform: process.platform,
  now: Date.now,
  randomName: () => randomBytes(6).toString('hex'),
  sleep: async (milliseconds) => {
    await sleep(milliseconds)
  },
}
