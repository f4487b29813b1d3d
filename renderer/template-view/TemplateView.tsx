import { json } from '@codemirror/lang-json'
import { yaml } from '@codemirror/lang-yaml'
import { Compartment } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect, useMemo, useRef } from 'react'
import { canvasControl } from '../canvas/canvas-control'
import { typeTemplate } from '../session/template-draft'
import { useAnalysis } from '../store/analysis-store'
import { useDraft } from '../store/draft-store'
import { editorState, select, useEditor } from '../store/editor-store'
import { useView } from '../store/view-store'
import { createView } from './create-view'
import { DraftMessage } from './DraftMessage'
import { causeOfLine, type LineRange, linesOfPath, linesOfSelection } from './provenance-lines'
import { lineInDiagram, lineInEditor, showDiagramText } from './text-in-step'
import { showFault, showLines } from './text-marks'
import './template-view.css'

/** Texts longer than this are not coloured: reading them through would keep the page busy for seconds, again after each edit. */
const HUGE = 600_000

/** The live template, to read and to type in. What is selected lights up here; the line with the cursor selects what wrote it. */
export function TemplateView() {
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | undefined>(undefined)
  const language = useRef(new Compartment())
  const text = useAnalysis((analysis) => analysis.text)
  const syntax = useAnalysis((analysis) => analysis.syntax)
  const draft = useDraft((state) => state.draft)
  const ranges = useShownRanges()
  useEffect(() => {
    if (!place.current) return
    const made = createView(place.current, language.current, { onType: typeTemplate, onLine: pick })
    view.current = made
    return () => {
      made.destroy()
      view.current = undefined
    }
  }, [])
  const isHuge = text.length > HUGE
  useEffect(() => {
    const own = isHuge ? [] : syntax === 'json' ? json() : yaml()
    view.current?.dispatch({ effects: language.current.reconfigure(own) })
  }, [syntax, isHuge])
  useEffect(() => {
    const current = view.current
    if (!current) return
    if (!draft) return showDiagramText(current, text)
    // Typed before this view was there: what the diagram says comes first, what was typed over it.
    if (current.state.doc.toString() === draft.text) return
    showDiagramText(current, draft.base)
    current.dispatch({ changes: { from: 0, to: current.state.doc.length, insert: draft.text } })
  }, [text, draft])
  useEffect(() => {
    const current = view.current
    if (current) show(current, ranges)
  }, [ranges])
  const refusal = draft?.refusal
  useEffect(() => {
    const fault = refusal?.line === undefined ? undefined : { ...refusal, line: refusal.line }
    view.current?.dispatch({ effects: showFault.of(fault) })
  }, [refusal])
  return (
    <div className="template-panel">
      <DraftMessage goTo={(line) => view.current && goTo(view.current, line)} />
      <div ref={place} className="template-view" />
    </div>
  )
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

function show(view: EditorView, ranges: readonly LineRange[]): void {
  const here = ranges.map(({ first, last }) => ({ first: lineInEditor(view, first), last: lineInEditor(view, last) }))
  const [first] = [...here].sort((a, b) => a.first - b.first)
  const inText = first !== undefined && first.first <= view.state.doc.lines
  view.dispatch({
    effects: [
      showLines.of(here),
      ...(inText && !view.hasFocus
        ? [EditorView.scrollIntoView(view.state.doc.line(first.first).from, { y: 'start', yMargin: 24 })]
        : []),
    ],
  })
}

function goTo(view: EditorView, line: number): void {
  const at = view.state.doc.line(Math.min(line, view.state.doc.lines))
  view.dispatch({ selection: { anchor: at.to }, effects: EditorView.scrollIntoView(at.from, { y: 'center' }) })
  view.focus()
}

function pick(view: EditorView, line: number): void {
  const { exported, lines } = useAnalysis.getState()
  if (!exported) return
  const cause = causeOfLine(lineInDiagram(view, line), exported.provenance, lines)
  if (!cause || cause.kind === 'diagram') return
  const { diagram, selection } = editorState()
  if (cause.kind === 'connection') {
    if (selection.connections.length === 1 && selection.connections[0] === cause.id) return
    const connection = diagram.connections.find((each) => each.id === cause.id)
    select({ connections: [cause.id] })
    if (connection) canvasControl().reveal([connection.source, connection.target])
  } else if (selection.nodes.length !== 1 || selection.nodes[0] !== cause.id) {
    select({ nodes: [cause.id] })
    canvasControl().reveal([cause.id])
  }
}
