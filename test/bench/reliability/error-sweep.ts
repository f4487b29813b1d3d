import { type Scenario, scenarios } from './scenarios'
import { createWriter } from './system-calls'

/** The errors that a disk can answer with. */
export const diskErrors = ['ENOSPC', 'EIO', 'EDQUOT', 'EACCES', 'EROFS', 'EPERM'] as const

/** What a sweep of errors found. */
export interface ErrorFindings {
  /** Calls that really failed. */
  points: number
  /** Writes that went on all the same, by another way, and arrived. */
  saved: number
  /** Writes that said that they failed, with the old text whole. */
  refused: number
  /** A success that was none, a failure that was not told, a text that is gone. Must stay empty. */
  faults: string[]
}

/** Lets every system call of a write fail with each error, or every so-manieth (`step`). */
export async function sweepErrors(step = 1, among: readonly Scenario[] = scenarios): Promise<ErrorFindings> {
  const writer = await createWriter()
  const found: ErrorFindings = { points: 0, saved: 0, refused: 0, faults: [] }
  for (const scenario of among) {
    const calls = await writer.calls(scenario)
    const disturbances = calls.flatMap((call) => diskErrors.map((error) => ({ call, error })))
    for (const [index, { call, error }] of disturbances.entries()) {
      if (index % step !== 0) continue
      const { said, reached } = await writer.disturb(scenario, call, `error=${error}`)
      const where = `${scenario.name}: ${call.name} no. ${call.turn} with ${error}`
      if (reached) note(found, said, scenario.look(writer.folder), where)
      else found.faults.push(`${where} was never made`)
    }
  }
  writer.dispose()
  return found
}

function note(found: ErrorFindings, said: string, state: 'old' | 'new' | 'damaged', where: string): void {
  found.points += 1
  const saved = said.startsWith('saved')
  if (saved) found.saved += 1
  else found.refused += 1
  if (state === 'damaged') found.faults.push(`${where}: neither old nor new, after “${said}”`)
  if (saved && state !== 'new') found.faults.push(`${where}: said to be saved`)
  if (said === '') found.faults.push(`${where}: nothing was said`)
}
