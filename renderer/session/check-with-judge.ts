import type { JudgeReply } from '../../shared/bridge/judge'
import type { Result } from '../../shared/bridge/result'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { toJsonText } from '../../shared/template/json-text'
import { locatePaths } from '../../shared/template/locate'
import { toYamlText } from '../../shared/template/yaml-text'
import { createHost } from '../host/create-host'
import { placeFindings } from '../problems/place-findings'
import { editorState } from '../store/editor-store'
import { type Outcome, useJudge } from '../store/judge-store'
import { setView, useView } from '../store/view-store'
import { useSessionStore } from './session-store'

let current = 0

/** Has AWS's validator look at the template as it would be exported now; the problems panel shows how that goes. */
export async function checkWithJudge(): Promise<void> {
  const check = ++current
  const host = createHost()
  const { diagram } = editorState()
  const { documentId } = useSessionStore.getState()
  setView({ tab: 'problems', panelOpen: true })
  useJudge.setState({ stage: 'starting', verdict: undefined })
  const { template, provenance } = exportTemplate(diagram)
  const text = useView.getState().templateFormat === 'yaml' ? toYamlText(template) : toJsonText(template)
  const stop = host.on('judgeProgress', ({ stage }) => check === current && useJudge.setState({ stage }))
  const reply = await host.judgeTemplate({ text })
  stop()
  if (check !== current) return
  const outcome = outcomeOf(reply, (findings) => placeFindings(findings, provenance, locatePaths(text)))
  useJudge.setState({ stage: undefined, verdict: outcome && { outcome, of: diagram, documentId } })
}

/** Ends the check that runs. */
export async function cancelJudging(): Promise<void> {
  await createHost().cancelJudging({})
}

type Findings = Extract<JudgeReply, { outcome: 'judged' }>['findings']

/** Undefined: it was cancelled, so there is nothing to say. */
function outcomeOf(
  reply: Result<JudgeReply>,
  place: (findings: Findings) => ReturnType<typeof placeFindings>,
): Outcome | undefined {
  if (!reply.ok) return { failure: reply.error.message }
  const { value } = reply
  if (value.outcome === 'cancelled') return undefined
  if (value.outcome === 'took-too-long')
    return { failure: `AWS’s validator was stopped: it was not done after ${value.seconds} seconds.` }
  return { findings: place(value.findings), version: value.version }
}
