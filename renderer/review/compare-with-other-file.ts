import { createHost } from '../host/create-host'
import { tellFailure } from '../session/tell'
import { readCompared } from './read-compared'
import { startReview } from './start-review'

/** Lets the user choose another diagram or template, and compares it with the document. */
export async function compareWithOtherFile(): Promise<void> {
  const read = await createHost().readToCompare({})
  if (!read.ok) return tellFailure('Could not read that file', read.error)
  if (read.value.outcome === 'cancelled') return
  const { text, name, kind } = read.value
  const diagram = await readCompared(text, name, kind === 'template')
  if (diagram) await startReview(name, diagram)
}
