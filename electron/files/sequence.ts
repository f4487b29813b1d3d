/** Runs tasks of one key one after another. While one runs, only the newest that waits is kept and answers for all. */
export interface Sequence {
  /** Settles as the task that was run in its turn does. */
  run(key: string, task: () => Promise<void>): Promise<void>
  /** Settles when nothing runs or waits. */
  idle(): Promise<void>
}

interface Waiting {
  task: () => Promise<void>
  outcome: Promise<void>
}

/** Makes an empty sequence. */
export function createSequence(): Sequence {
  const ends = new Map<string, Promise<void>>()
  const waiting = new Map<string, Waiting>()

  function append(key: string, task: () => Promise<void>): Promise<void> {
    const entry: Waiting = { task, outcome: Promise.resolve() }
    entry.outcome = (ends.get(key) ?? Promise.resolve()).then(() => {
      waiting.delete(key)
      return entry.task()
    })
    waiting.set(key, entry)
    const end = entry.outcome
      .catch(() => undefined)
      .then(() => {
        if (ends.get(key) === end) ends.delete(key)
      })
    ends.set(key, end)
    return entry.outcome
  }

  return {
    run: (key, task) => {
      const entry = waiting.get(key)
      if (!entry) return append(key, task)
      entry.task = task
      return entry.outcome
    },
    idle: async () => {
      while (ends.size > 0) await Promise.all(ends.values())
    },
  }
}
