const files = import.meta.glob<string>('../../assets/samples/*.awsdiagram', { query: '?raw', import: 'default' })

/** A sample as it lies in the files. */
export interface Sample {
  /** Its file's name without the ending; what `stackboard new --sample` takes. */
  readonly id: string
  readonly text: string
}

/** All samples, by name. */
export async function loadSamples(): Promise<Sample[]> {
  const entries = Object.entries(files).sort(([a], [b]) => a.localeCompare(b))
  return Promise.all(entries.map(async ([path, load]) => ({ id: idOf(path), text: await load() })))
}

function idOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.awsdiagram$/, '')
}
