import { json } from '@codemirror/lang-json'
import { yaml } from '@codemirror/lang-yaml'
import { defaultHighlightStyle, foldGutter, HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { Compartment, EditorState, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, keymap, lineNumbers } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { useEffect, useMemo, useRef } from 'react'
import { canvasControl } from '../canvas/canvas-control'
import { useAnalysis } from '../store/analysis-store'
import { editorState, select, useEditor } from '../store/editor-store'
import { useView } from '../store/view-store'
import { causeOfLine, type LineRange, linesOfPath, linesOfSelection } from './provenance-lines'
import './template-view.css'

/** Texts longer than this are not coloured: reading them through would keep the page busy for seconds, again after each edit. */
const HUGE = 600_000

const showLines = StateEffect.define<readonly LineRange[]>()
const shown = Decoration.line({ class: 'shown-line' })

const shownLines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (before, transaction) => {
    let next = before.map(transaction.changes)
    for (const effect of transaction.effects) {
      if (effect.is(showLines)) next = decorations(transaction.state, effect.value)
    }
    return next
  },
  provide: (field) => EditorView.decorations.from(field),
})

function decorations(state: EditorState, ranges: readonly LineRange[]): DecorationSet {
  const numbers = new Set(
    ranges.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
  )
  const inText = [...numbers].filter((number) => number >= 1 && number <= state.doc.lines).sort((a, b) => a - b)
  return Decoration.set(inText.map((number) => shown.range(state.doc.line(number).from)))
}

const highlighting = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--sb-code-key)' },
  { tag: [tags.typeName, tags.keyword], color: 'var(--sb-code-tag)' },
  { tag: [tags.string, tags.content], color: 'var(--sb-code-text)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--sb-code-number)' },
  { tag: tags.comment, color: 'var(--sb-muted)' },
])

/** The live template. What is selected lights up here; a click on a line selects what wrote it. */
export function TemplateView() {
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | undefined>(undefined)
  const language = useRef(new Compartment())
  const text = useAnalysis((analysis) => analysis.text)
  const format = useView((state) => state.templateFormat)
  const ranges = useShownRanges()
  useEffect(() => {
    if (!place.current) return
    const made = createView(place.current, language.current)
    view.current = made
    return () => {
      made.destroy()
      view.current = undefined
    }
  }, [])
  const isHuge = text.length > HUGE
  useEffect(() => {
    const own = isHuge ? [] : format === 'json' ? json() : yaml()
    view.current?.dispatch({ effects: language.current.reconfigure(own) })
  }, [format, isHuge])
  useEffect(() => {
    const current = view.current
    if (current) replaceText(current, text)
  }, [text])
  useEffect(() => {
    const current = view.current
    if (current) show(current, ranges)
  }, [ranges])
  return <div ref={place} className="template-view" />
}

function useShownRanges(): readonly LineRange[] {
  const selection = useEditor((state) => state.selection)
  const exported = useAnalysis((analysis) => analysis.exported)
  const lines = useAnalysis((analysis) => analysis.lines)
  const path = useView((state) => state.shownPath)
  return useMemo(() => {
    if (!path) return exported ? linesOfSelection(selection, exported.provenance, lines) : []
    const range = linesOfPath(path, lines)
    return range ? [range] : []
  }, [selection, exported, lines, path])
}

function createView(parent: HTMLElement, language: Compartment): EditorView {
  return new EditorView({
    parent,
    state: EditorState.create({
      extensions: [
        lineNumbers(),
        foldGutter(),
        EditorState.readOnly.of(true),
        language.of(yaml()),
        syntaxHighlighting(highlighting),
        syntaxHighlighting(defaultHighlightStyle, { fallback: true }),
        search({ top: true }),
        highlightSelectionMatches(),
        keymap.of(searchKeymap),
        shownLines,
        EditorView.contentAttributes.of({ 'aria-label': 'CloudFormation template' }),
        EditorView.domEventHandlers({ click: (event, view) => pick(event, view) }),
      ],
    }),
  })
}

/** Replaces only what differs, so that the scroll position and folds stay. */
function replaceText(view: EditorView, text: string): void {
  const before = view.state.doc.toString()
  if (before === text) return
  let start = 0
  const shorter = Math.min(before.length, text.length)
  while (start < shorter && before.charCodeAt(start) === text.charCodeAt(start)) start++
  let end = 0
  while (end < shorter - start && before.charCodeAt(before.length - 1 - end) === text.charCodeAt(text.length - 1 - end))
    end++
  view.dispatch({ changes: { from: start, to: before.length - end, insert: text.slice(start, text.length - end) } })
}

function show(view: EditorView, ranges: readonly LineRange[]): void {
  const [first] = [...ranges].sort((a, b) => a.first - b.first)
  const inText = first !== undefined && first.first <= view.state.doc.lines
  view.dispatch({
    effects: [
      showLines.of(ranges),
      ...(inText && !view.hasFocus
        ? [EditorView.scrollIntoView(view.state.doc.line(first.first).from, { y: 'start', yMargin: 24 })]
        : []),
    ],
  })
}

function pick(event: MouseEvent, view: EditorView): boolean {
  const position = view.posAtCoords({ x: event.clientX, y: event.clientY })
  const { exported, lines } = useAnalysis.getState()
  if (position === null || !exported) return false
  const cause = causeOfLine(view.state.doc.lineAt(position).number, exported.provenance, lines)
  if (!cause || cause.kind === 'diagram') return false
  if (cause.kind === 'connection') {
    const connection = editorState().diagram.connections.find((each) => each.id === cause.id)
    select({ connections: [cause.id] })
    if (connection) canvasControl().reveal([connection.source, connection.target])
  } else {
    select({ nodes: [cause.id] })
    canvasControl().reveal([cause.id])
  }
  return false
}
