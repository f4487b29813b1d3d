import { ChangeSet, StateEffect, StateField, type Text, Transaction } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'

const inStep = StateEffect.define<null>()

/** What was typed since the text was last the diagram's: lines of the one are found in the other. */
export const typedSince = StateField.define<{ readonly base: Text; readonly changes: ChangeSet }>({
  create: ({ doc }) => ({ base: doc, changes: ChangeSet.empty(doc.length) }),
  update: (before, transaction) => {
    if (transaction.effects.some((effect) => effect.is(inStep))) return fresh(transaction.newDoc)
    return transaction.docChanged ? { ...before, changes: before.changes.compose(transaction.changes) } : before
  },
})

function fresh(doc: Text) {
  return { base: doc, changes: ChangeSet.empty(doc.length) }
}

/** The line of the editor in which a line of the diagram's text stands now. */
export function lineInEditor(view: EditorView, line: number): number {
  const { base, changes } = view.state.field(typedSince)
  if (changes.empty || line > base.lines) return line
  return view.state.doc.lineAt(changes.mapPos(base.line(line).from, 1)).number
}

/** The line of the diagram's text that a line of the editor was. */
export function lineInDiagram(view: EditorView, line: number): number {
  const { base, changes } = view.state.field(typedSince)
  if (changes.empty) return line
  const at = changes.invertedDesc.mapPos(view.state.doc.line(line).from, 1)
  return base.lineAt(Math.min(at, base.length)).number
}

/** Puts the diagram's text into the editor: only what differs is replaced, so that the view, folds and the cursor stay. */
export function showDiagramText(view: EditorView, text: string): void {
  const before = view.state.doc.toString()
  if (before === text && view.state.field(typedSince).changes.empty) return
  let start = 0
  const shorter = Math.min(before.length, text.length)
  while (start < shorter && before.charCodeAt(start) === text.charCodeAt(start)) start++
  let end = 0
  while (end < shorter - start && before.charCodeAt(before.length - 1 - end) === text.charCodeAt(text.length - 1 - end))
    end++
  const insert = text.slice(start, text.length - end)
  view.dispatch({
    ...(before !== text && { changes: { from: start, to: before.length - end, insert } }),
    effects: inStep.of(null),
    annotations: [Transaction.addToHistory.of(false), Transaction.remote.of(true)],
  })
}
