import { sweepErrors } from './error-sweep'
import { sweepFullDisk, whyNoSmallDisk } from './full-disk'
import { sweepKills } from './kill-sweep'
import { openLargeFiles } from './large-file'
import { openMutations } from './mutations'
import { whyNoSystemCalls } from './system-calls'

// Prints the figures of docs/reliability.md: npm run bench -- reliability [kills|errors|disk|mutations|large …]
// Ends with 1 when anything was lost.

interface Part {
  readonly name: string
  /** Why it cannot be done here; nothing: it can. */
  readonly missing?: () => string | undefined
  run(): Promise<{ readonly figures: object; readonly faults: readonly string[] }>
}

const parts: readonly Part[] = [
  { name: 'kills', missing: whyNoSystemCalls, run: async () => split(await sweepKills()) },
  { name: 'errors', missing: whyNoSystemCalls, run: async () => split(await sweepErrors()) },
  { name: 'disk', missing: whyNoSmallDisk, run: async () => split(await sweepFullDisk()) },
  { name: 'mutations', run: async () => split(openMutations(20_000)) },
  { name: 'large', run: async () => ({ figures: openLargeFiles(), faults: [] }) },
]

function split<Findings extends { faults: string[] }>({ faults, ...figures }: Findings) {
  return { figures, faults }
}

const wanted = process.argv.slice(2)
for (const part of parts) {
  if (wanted.length > 0 && !wanted.includes(part.name)) continue
  const missing = part.missing?.()
  if (missing !== undefined) {
    console.log(`${part.name}: NOT DONE, ${missing}`)
    continue
  }
  const began = Date.now()
  const { figures, faults } = await part.run()
  console.log(`${part.name} (${Math.round((Date.now() - began) / 1000)} s), ${faults.length} faults:`, figures)
  for (const fault of faults) console.log(`  ${fault}`)
  if (faults.length > 0) process.exitCode = 1
}
