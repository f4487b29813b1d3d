import { create } from 'zustand'
import type { Diagram } from '../../shared/diagram/types'
import type { Problem } from '../../shared/relations/cause'
import type { Exported } from '../../shared/relations/exported'
import type { Lines } from '../../shared/template/locate'
import type { Analysis, AnalysisFailed, AnalysisRequest } from '../workers/analysis'
import { changesBetween } from '../workers/document-changes'
import { baseTextOf, useBaseTextChanges } from './base-text'
import { editorStore } from './editor-store'
import { useView } from './view-store'

/** What is known of the diagram's template. Follows the diagram after a short pause; `of` says which diagram it is about. */
export interface AnalysisState {
  readonly exported: Exported | undefined
  readonly text: string
  /** How the text is written: as the user chose, or as the template is that was opened. */
  readonly syntax: 'yaml' | 'json'
  readonly lines: readonly Lines[]
  readonly problems: readonly Problem[]
  readonly of: Diagram | undefined
}

export const useAnalysis = create<AnalysisState>(() => ({
  exported: undefined,
  text: '',
  syntax: 'yaml',
  lines: [],
  problems: [],
  of: undefined,
}))

const PAUSE_MS = 120
const LONG_PAUSE_MS = 600
const MANY_NODES = 400

/** Starts following the editor; returns how to stop. */
export function followEditor(): () => void {
  const worker = new Worker(new URL('../workers/analysis.ts', import.meta.url), { type: 'module' })
  let sent = 0
  let busy = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked: Diagram | undefined
  let told: string | null = null

  const send = () => {
    timer = undefined
    // One request at a time: an answer that comes late starts the next.
    if (busy) return schedule()
    busy = true
    const { diagram } = editorStore.getState()
    const changes = changesBetween(asked, diagram)
    asked = diagram
    const text = baseTextOf(diagram) ?? null
    const base = text === told ? {} : { base: text }
    told = text
    const format = useView.getState().templateFormat
    worker.postMessage({ id: ++sent, changes, format, ...base } satisfies AnalysisRequest)
  }
  const schedule = () => {
    // A large diagram waits until the hand rests; a small one is followed while keys repeat.
    const isLarge = editorStore.getState().diagram.nodes.length > MANY_NODES
    if (isLarge) clearTimeout(timer)
    timer = isLarge || timer === undefined ? setTimeout(send, isLarge ? LONG_PAUSE_MS : PAUSE_MS) : timer
  }
  worker.onmessage = ({ data }: MessageEvent<Analysis | AnalysisFailed>) => {
    busy = false
    if ('failed' in data) {
      useAnalysis.setState({
        problems: [{ rule: 'analysis-failed', severity: 'error', message: data.failed, where: {} }],
        of: asked,
      })
      return
    }
    const { id: _id, ...found } = data
    useAnalysis.setState({ ...found, of: asked })
  }
  const stops = [
    editorStore.subscribe((state, before) => {
      // While something is being dragged the template does not change; its end is a change of its own.
      if (state.diagram !== before.diagram && !state.gesture) schedule()
    }),
    useView.subscribe((state, before) => {
      if (state.templateFormat !== before.templateFormat) schedule()
    }),
    useBaseTextChanges.subscribe(schedule),
  ]
  send()
  return () => {
    for (const stop of stops) stop()
    clearTimeout(timer)
    worker.terminate()
  }
}
