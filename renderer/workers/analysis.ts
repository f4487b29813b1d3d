import type { Diagram } from '../../shared/diagram/types'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import type { Problem } from '../../shared/relations/cause'
import type { Exported } from '../../shared/relations/exported'
import { findProblems } from '../../shared/rules/run'
import { toJsonText } from '../../shared/template/json-text'
import { type Lines, locatePaths } from '../../shared/template/locate'
import { patchTemplate } from '../../shared/template/patch'
import { type ReadTemplate, readTemplate } from '../../shared/template/read-template'
import { toYamlText } from '../../shared/template/yaml-text'
import { loadTypes, specification } from '../store/specification'
import { type DocumentChanges, withChanges } from './document-changes'

/** What the page asks: this diagram's template in this format. */
export interface AnalysisRequest {
  readonly id: number
  /** Since the diagram that was asked about before. */
  readonly changes: DocumentChanges
  readonly format: 'yaml' | 'json'
  /** The text that the template is written into; null: none, it is made anew. Absent: the one told before. */
  readonly base?: string | null
}

/** What the worker answers: the template, where each path stands in its text, and every problem. */
export interface Analysis {
  readonly id: number
  readonly exported: Exported
  readonly text: string
  readonly syntax: 'yaml' | 'json'
  readonly lines: readonly Lines[]
  readonly problems: readonly Problem[]
}

/** The analysis itself failed: a fault of ours, never of the diagram's. */
export interface AnalysisFailed {
  readonly id: number
  readonly failed: string
}

async function analyse(id: number, diagram: Diagram, format: AnalysisRequest['format']): Promise<Analysis> {
  const exported = exportTemplate(diagram)
  await loadTypes(Object.values(exported.template.Resources).map((resource) => resource.Type))
  const { text, syntax } = written(exported, format)
  const lines = locatePaths(text).filter(isAskedFor(exported))
  return { id, exported, text, syntax, lines, problems: findProblems(diagram, exported, specification) }
}

function written({ template }: Exported, format: AnalysisRequest['format']): Pick<Analysis, 'text' | 'syntax'> {
  if (!base) return { text: format === 'yaml' ? toYamlText(template) : toJsonText(template), syntax: format }
  return { text: patchTemplate(base, JSON.parse(JSON.stringify(template))).text, syntax: base.syntax }
}

function readBase(text: string | null): ReadTemplate | undefined {
  const reading = text === null ? undefined : readTemplate(text, { evenIfLong: true })
  return reading?.outcome === 'read' ? reading.read : undefined
}

/** Only what something wrote is ever looked up, or what is around it; every other path would only take room. */
function isAskedFor({ provenance }: Exported): (lines: Lines) => boolean {
  const written = new Set<string>()
  for (const { path } of provenance) {
    for (let length = OUTER + 1; length <= path.length; length++) written.add(path.slice(0, length).join('\u0000'))
  }
  return ({ path }) => path.length <= OUTER || written.has(path.join('\u0000'))
}

/** Sections, resources and their parts. */
const OUTER = 3
let held: Diagram | undefined
let base: ReadTemplate | undefined

self.onmessage = (event: MessageEvent<AnalysisRequest>) => {
  const { id, changes, format } = event.data
  if (event.data.base !== undefined) base = readBase(event.data.base)
  held = withChanges(held, changes)
  analyse(id, held, format).then(
    (answer) => self.postMessage(answer),
    (error: unknown) =>
      self.postMessage({
        id,
        failed: error instanceof Error ? error.message : String(error),
      } satisfies AnalysisFailed),
  )
}
