import { create } from 'zustand'
import type { Diagram } from '../../shared/diagram/types'
import type { Problem } from '../../shared/relations/cause'
import type { Exported } from '../../shared/relations/exported'
import type { Lines } from '../../shared/template/locate'
import type { Analysis, AnalysisFailed, AnalysisRequest } from '../workers/analysis'
import { editorStore } from './editor-store'
import { useView } from './view-store'

/** What is known of the diagram's template. Follows the diagram after a short pause; `of` says which diagram it is about. */
export interface AnalysisState {
  readonly exported: Exported | undefined
  readonly text: string
  readonly lines: readonly Lines[]
  readonly problems: readonly Problem[]
  readonly of: Diagram | undefined
}

export const useAnalysis = create<AnalysisState>(() => ({
  exported: undefined,
  text: '',
  lines: [],
  problems: [],
  of: undefined,
}))

const PAUSE_MS = 120

/** Starts following the editor; returns how to stop. */
export function followEditor(): () => void {
  const worker = new Worker(new URL('../workers/analysis.ts', import.meta.url), { type: 'module' })
  let sent = 0
  let busy = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked: Diagram | undefined

  const send = () => {
    timer = undefined
    // One request at a time: an answer that comes late starts the next.
    if (busy) return schedule()
    busy = true
    asked = editorStore.getState().diagram
    const request: AnalysisRequest = { id: ++sent, diagram: asked, format: useView.getState().templateFormat }
    worker.postMessage(request)
  }
  const schedule = () => {
    timer ??= setTimeout(send, PAUSE_MS)
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
    const { exported, text, lines, problems } = data
    useAnalysis.setState({ exported, text, lines, problems, of: asked })
  }
  const stops = [
    editorStore.subscribe((state, before) => {
      // While something is being dragged the template does not change; its end is a change of its own.
      if (state.diagram !== before.diagram && !state.gesture) schedule()
    }),
    useView.subscribe((state, before) => {
      if (state.templateFormat !== before.templateFormat) schedule()
    }),
  ]
  send()
  return () => {
    for (const stop of stops) stop()
    clearTimeout(timer)
    worker.terminate()
  }
}
