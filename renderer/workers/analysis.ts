import type { Diagram } from '../../shared/diagram/types'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import type { Problem } from '../../shared/relations/cause'
import type { Exported } from '../../shared/relations/exported'
import { findProblems } from '../../shared/rules/run'
import { toJsonText } from '../../shared/template/json-text'
import { type Lines, locatePaths } from '../../shared/template/locate'
import { toYamlText } from '../../shared/template/yaml-text'
import { loadTypes, specification } from '../store/specification'

/** What the page asks: this diagram's template in this format. */
export interface AnalysisRequest {
  readonly id: number
  readonly diagram: Diagram
  readonly format: 'yaml' | 'json'
}

/** What the worker answers: the template, where each path stands in its text, and every problem. */
export interface Analysis {
  readonly id: number
  readonly exported: Exported
  readonly text: string
  readonly lines: readonly Lines[]
  readonly problems: readonly Problem[]
}

/** The analysis itself failed: a fault of ours, never of the diagram's. */
export interface AnalysisFailed {
  readonly id: number
  readonly failed: string
}

async function analyse({ id, diagram, format }: AnalysisRequest): Promise<Analysis> {
  const exported = exportTemplate(diagram)
  await loadTypes(Object.values(exported.template.Resources).map((resource) => resource.Type))
  const text = format === 'yaml' ? toYamlText(exported.template) : toJsonText(exported.template)
  return { id, exported, text, lines: locatePaths(text), problems: findProblems(diagram, exported, specification) }
}

self.onmessage = (event: MessageEvent<AnalysisRequest>) => {
  analyse(event.data).then(
    (answer) => self.postMessage(answer),
    (error: unknown) =>
      self.postMessage({
        id: event.data.id,
        failed: error instanceof Error ? error.message : String(error),
      } satisfies AnalysisFailed),
  )
}
