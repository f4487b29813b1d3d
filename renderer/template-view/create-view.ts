import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import { defaultHighlightStyle, foldGutter, HighlightStyle, indentUnit, syntaxHighlighting } from '@codemirror/language'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { type Compartment, EditorState, Transaction } from '@codemirror/state'
import { EditorView, keymap, lineNumbers, type ViewUpdate } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { typedSince } from './text-in-step'
import { textMarks } from './text-marks'

const highlighting = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--sb-code-key)' },
  { tag: [tags.typeName, tags.keyword], color: 'var(--sb-code-tag)' },
  { tag: [tags.string, tags.content], color: 'var(--sb-code-text)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--sb-code-number)' },
  { tag: tags.comment, color: 'var(--sb-muted)' },
])

/** What a text view tells. */
export interface ViewEvents {
  /** The user changed the text. */
  onType(text: string): void
  /** The user put the cursor into a line, counted from 1. */
  onLine(view: EditorView, line: number): void
}

/** A text view of a template, empty. */
export function createView(parent: HTMLElement, language: Compartment, events: ViewEvents): EditorView {
  return new EditorView({
    parent,
    state: EditorState.create({
      extensions: [
        lineNumbers(),
        foldGutter(),
        history(),
        language.of(yaml()),
        indentUnit.of('  '),
        syntaxHighlighting(highlighting),
        syntaxHighlighting(defaultHighlightStyle, { fallback: true }),
        search({ top: true }),
        highlightSelectionMatches(),
        keymap.of([...searchKeymap, ...historyKeymap, ...defaultKeymap]),
        textMarks,
        typedSince,
        EditorView.contentAttributes.of({ 'aria-label': 'CloudFormation template', tabindex: '0' }),
        EditorView.updateListener.of((update) => tell(update, events)),
      ],
    }),
  })
}

function tell(update: ViewUpdate, { onType, onLine }: ViewEvents): void {
  const isTyped = update.transactions.some((each) => each.docChanged && !each.annotation(Transaction.remote))
  if (isTyped) onType(update.state.doc.toString())
  const isMoved = !update.docChanged && update.transactions.some((each) => each.isUserEvent('select'))
  if (isMoved) onLine(update.view, update.state.doc.lineAt(update.state.selection.main.head).number)
}
