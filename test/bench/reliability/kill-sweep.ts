import { type Scenario, scenarios } from './scenarios'
import { createWriter, type SystemCall } from './system-calls'

/** What a sweep of kills found. */
export interface KillFindings {
  /** Calls at which the process was really killed. */
  points: number
  leftOld: number
  leftNew: number
  /** Where neither text was whole, and where a success had been reported that was none. Must stay empty. */
  faults: string[]
}

/** Kills a write at every system call on its files, or at every so-manieth (`step`). */
export async function sweepKills(step = 1, among: readonly Scenario[] = scenarios): Promise<KillFindings> {
  const writer = await createWriter()
  const found: KillFindings = { points: 0, leftOld: 0, leftNew: 0, faults: [] }
  for (const scenario of among) {
    const calls = await writer.calls(scenario)
    if (scenario.look(writer.folder) !== 'new') found.faults.push(`${scenario.name}: undisturbed, and not written`)
    for (const [index, call] of calls.entries()) {
      if (index % step !== 0) continue
      const { said, reached } = await writer.disturb(scenario, call, 'signal=KILL')
      if (reached) note(found, scenario.look(writer.folder), said, `${scenario.name}: ${nameOf(call)}`)
      else found.faults.push(`${scenario.name}: ${nameOf(call)} was never made`)
    }
  }
  writer.dispose()
  return found
}

function note(found: KillFindings, state: 'old' | 'new' | 'damaged', said: string, where: string): void {
  found.points += 1
  if (state === 'old') found.leftOld += 1
  if (state === 'new') found.leftNew += 1
  if (state === 'damaged') found.faults.push(`${where}: neither old nor new`)
  if (said.startsWith('saved') && state !== 'new') found.faults.push(`${where}: said to be saved`)
}

function nameOf({ name, turn }: SystemCall): string {
  return `${name} no. ${turn}`
}
