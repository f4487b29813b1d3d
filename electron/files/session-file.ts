import * as z from 'zod'
import { readJsonFile, writeJsonFile } from './json-file'
import type { SaveTools } from './save-tools'
import { createSequence } from './sequence'

const place = z.object({
  /** Absent: wherever the system puts it. */
  x: z.number().optional(),
  y: z.number().optional(),
  width: z.number().min(400).max(20_000),
  height: z.number().min(300).max(20_000),
  maximized: z.boolean(),
})

const session = z.object({
  windows: z.array(z.object({ place, file: z.string().optional() })).max(50),
})

/** Where a window stands on the screen, in the screen's own units. */
export type WindowPlace = z.infer<typeof place>

/** The windows of a run of the app, oldest first, each with the file it shows; absent: a document without one. */
export type Session = z.infer<typeof session>

/** The session of the last run, to begin the next one with. */
export interface SessionFile {
  /** Without windows when there is none, or it cannot be read. */
  read(): Promise<Session>
  write(session: Session): Promise<void>
}

/** Keeps the session in a file. */
export function createSessionFile(tools: SaveTools, path: string): SessionFile {
  const sequence = createSequence()
  return {
    read: async () => (await readJsonFile(tools, path, session)) ?? { windows: [] },
    write: (next) => sequence.run(path, () => writeJsonFile(tools, path, next)),
  }
}

/** A place on one of the screens that are there now: one that a window was left on may be gone. */
export function onScreen(
  wanted: WindowPlace,
  screens: readonly { x: number; y: number; width: number; height: number }[],
): WindowPlace {
  const { x, y, ...size } = wanted
  if (x === undefined || y === undefined) return size
  const grip = 80
  const seen = screens.some(
    (screen) =>
      x + wanted.width - grip > screen.x &&
      x + grip < screen.x + screen.width &&
      y >= screen.y &&
      y + grip < screen.y + screen.height,
  )
  return seen ? wanted : size
}
