let last: Promise<unknown> = Promise.resolve()

/**
 * Runs what replaces the document one after another: a second one that began before the first had let go of its file would
 * be given the handle that the first is about to close.
 */
export function inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
  const turn = last.then(task)
  last = turn.catch(() => undefined)
  return turn
}
