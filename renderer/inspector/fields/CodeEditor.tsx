import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import { yaml } from '@codemirror/lang-yaml'
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap, placeholder as placeholderOf } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { useEffect, useRef } from 'react'

interface CodeEditorProps {
  readonly label: string
  readonly text: string
  readonly language: 'json' | 'javascript' | 'python' | 'yaml' | 'text'
  readonly placeholder?: string
  readonly invalid?: boolean
  readonly readOnly?: boolean
  onChange(text: string): void
}

const highlighting = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--sb-code-key, var(--sb-accent))' },
  { tag: [tags.string, tags.content], color: 'var(--sb-code-text, inherit)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--sb-code-number, inherit)' },
])

const LANGUAGES: Readonly<Record<CodeEditorProps['language'], () => Extension>> = {
  json,
  yaml,
  javascript: () => [],
  python: () => [],
  text: () => [],
}

/** A small editor for code and data. Tab leaves it, so that the keyboard does not get stuck. */
export function CodeEditor({ label, text, language, placeholder, invalid, readOnly, onChange }: CodeEditorProps) {
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | undefined>(undefined)
  const changed = useRef(onChange)
  const following = useRef(false)
  changed.current = onChange
  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; the text follows below
  useEffect(() => {
    if (!place.current) return
    const made = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: text,
        extensions: [
          history(),
          indentOnInput(),
          bracketMatching(),
          LANGUAGES[language](),
          syntaxHighlighting(highlighting),
          EditorView.lineWrapping,
          placeholderOf(placeholder ?? ''),
          EditorState.readOnly.of(readOnly ?? false),
          keymap.of([...defaultKeymap, ...historyKeymap]),
          EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged && !following.current) changed.current(update.state.doc.toString())
          }),
        ],
      }),
    })
    view.current = made
    return () => {
      made.destroy()
      view.current = undefined
    }
  }, [language, label, readOnly])
  useEffect(() => {
    const current = view.current
    const before = current?.state.doc.toString()
    if (!current || before === text) return
    following.current = true
    current.dispatch({ changes: { from: 0, to: before?.length ?? 0, insert: text } })
    following.current = false
  }, [text])
  return <div ref={place} className={`code-editor ${invalid ? 'invalid' : ''}`} />
}
