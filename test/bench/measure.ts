/** A measured piece of work. */
export interface Measured {
  readonly what: string
  /** Processor time, the median of the runs, in milliseconds: what else the machine does hardly touches it. */
  readonly median: number
  /** Processor time of the first run, before anything was warm, in milliseconds. */
  readonly first: number
  /** Time by the clock on the wall, the shortest of the runs, in milliseconds. */
  readonly wall: number
}

/** A row of the table: how long something took and how that compares with something else in the same run. */
export interface Row extends Measured {
  /** What it is compared with, and how many times as long it took; absent: it stands for itself. */
  readonly compared?: { readonly with: string; readonly ratio: number }
  /** How long it may take at most by our own wish, in milliseconds; absent: no wish. Printed, never asserted. */
  readonly wished?: number
}

/** Runs some work several times. */
export async function measured(what: string, work: () => unknown, runs = 5): Promise<Measured> {
  const times: number[] = []
  let wall = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run++) {
    const [start, before] = [performance.now(), process.cpuUsage()]
    await work()
    const { user, system } = process.cpuUsage(before)
    times.push((user + system) / 1000)
    wall = Math.min(wall, performance.now() - start)
  }
  const [first = 0] = times
  const sorted = [...times].sort((a, b) => a - b)
  return { what, median: sorted[Math.floor(sorted.length / 2)] ?? first, first, wall }
}

/** A row that is compared with another piece of work. */
export function against(one: Measured, other: Measured): Row {
  return { ...one, compared: { with: other.what, ratio: one.median / other.median } }
}

/** Prints rows as a table in Markdown. */
export function printTable(title: string, rows: readonly Row[]): void {
  console.log(`\n### ${title}\n`)
  console.log('| what | processor ms | first run | shortest by the clock | wished | ratio |\n|---|---|---|---|---|---|')
  for (const { what, median, first, wall, wished, compared } of rows) {
    const ratio = compared ? `${compared.ratio.toFixed(2)} × ${compared.with}` : ''
    console.log(
      `| ${what} | ${median.toFixed(0)} | ${first.toFixed(0)} | ${wall.toFixed(0)} | ${wished ?? ''} | ${ratio} |`,
    )
  }
}
