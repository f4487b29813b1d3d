import type { OpenedDocument } from '../../shared/bridge/documents'
import type { Diagram } from '../../shared/diagram/types'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { importTemplate } from '../../shared/importing/cloudformation/import'
import { applyPositions } from '../../shared/layout/positions'
import { type ReadTemplate, readTemplate, type TemplateReading } from '../../shared/template/read-template'
import { runLayout } from '../workers/layout-client'
import { askAboutLongTemplate } from './template-questions'

/** A template with its diagram, laid out. */
export interface OpenedTemplate {
  readonly read: ReadTemplate
  readonly diagram: Diagram
}

/** Reads a template; one that is longer than CloudFormation takes only once the user has agreed. */
export async function readOpenedTemplate({ text, name }: OpenedDocument): Promise<TemplateReading> {
  const reading = readTemplate(text)
  if (reading.outcome === 'read' || reading.refusal.code !== 'too-large') return reading
  return (await askAboutLongTemplate(name)) ? readTemplate(text, { evenIfLong: true }) : reading
}

/** The diagram of a template. Rejects when the layout fails. */
export async function diagramOfTemplate(read: ReadTemplate, fileName: string): Promise<Diagram> {
  const diagram = importedDiagram(read, fileName)
  return applyPositions(diagram, await runLayout(diagram, 'all'))
}

/** The diagram of a template's text without a layout, for comparing, in the form that opening a diagram file gives. */
export function openTemplateText(text: string, fileName: string) {
  const reading = readTemplate(text, { evenIfLong: true })
  if (reading.outcome === 'refused') return reading
  return { outcome: 'opened', diagram: importedDiagram(reading.read, fileName) } as const
}

function importedDiagram(read: ReadTemplate, fileName: string): Diagram {
  const name = fileName.replace(/\.(?:ya?ml|json|template)$/i, '')
  return importTemplate(read.template, name, { write: (each) => exportTemplate(each).template })
}
