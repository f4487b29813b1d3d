import type { Diagram } from '../../shared/diagram/types'
import { applyPositions } from '../../shared/layout/positions'
import type { TemplateRefusal } from '../../shared/template/refusal'
import { runLayout } from '../workers/layout-client'
import { runTemplateTask } from '../workers/template-client'
import type { OpenAnswer, TemplateStage } from '../workers/template-tasks'
import { withProgress } from './progress'
import { askAboutLongTemplate } from './template-questions'

/** A template's text, and what is known of it beside. */
export interface TemplateToOpen {
  readonly text: string
  /** The file's name. */
  readonly name: string
  /** A diagram of the same template, drawn by hand; absent: none. */
  readonly drawnLike?: Diagram
}

/** What opening a template gave. `cancelled`: the user did not want to wait, or not to open one so long. */
export type TemplateOpening =
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'refused'; readonly refusal: TemplateRefusal }
  | {
      readonly outcome: 'opened'
      readonly text: string
      readonly syntax: 'yaml' | 'json'
      readonly notes: readonly string[]
      readonly diagram: Diagram
      /** How many nodes found a place just now; the others stand where they stood before. */
      readonly placed: number
    }

/**
 * Reads a template into a diagram and lays out what has no place, beside the page, with a dialog that can cancel it. One
 * longer than CloudFormation takes is read once the user has agreed. Rejects on a fault of ours.
 */
export async function openTemplateText(template: TemplateToOpen, evenIfLong = false): Promise<TemplateOpening> {
  const title = `Opening ${template.name}`
  const opening = await withProgress(title, (signal, tell) => open(template, evenIfLong, signal, tell))
  if (!opening) return { outcome: 'cancelled' }
  if (opening.outcome === 'opened' || evenIfLong || opening.refusal.code !== 'too-large') return opening
  return (await askAboutLongTemplate(template.name)) ? openTemplateText(template, true) : { outcome: 'cancelled' }
}

async function open(
  { text, name, drawnLike }: TemplateToOpen,
  evenIfLong: boolean,
  signal: AbortSignal,
  tell: (step: string) => void,
): Promise<Exclude<TemplateOpening, { outcome: 'cancelled' }>> {
  const like = drawnLike && { drawnLike }
  const task = { task: 'open', text, name: diagramName(name), evenIfLong, ...like } as const
  const answer = await runTemplateTask(task, { signal, onStage: (stage) => tell(stageText(stage)) })
  if (answer.outcome === 'refused') return answer
  const { unplaced, diagram, ...read } = answer
  const placed = unplaced === 'all' ? diagram.nodes.length : unplaced.length
  if (placed === 0) return { ...read, diagram, placed }
  tell(`Arranging ${counted(placed)}`)
  return { ...read, diagram: applyPositions(diagram, await arrange(answer, signal)), placed }
}

function arrange({ diagram, unplaced }: Extract<OpenAnswer, { outcome: 'opened' }>, signal: AbortSignal) {
  return runLayout(diagram, unplaced === 'all' ? 'all' : { added: unplaced }, signal)
}

function stageText(stage: TemplateStage): string {
  if (stage.doing === 'reading') return 'Reading the text'
  return `Looking at how ${counted(stage.resources)} belong together`
}

function counted(count: number): string {
  return `${count} resource${count === 1 ? '' : 's'}`
}

function diagramName(fileName: string): string {
  return fileName.replace(/(?:\.template)?\.(?:ya?ml|json|template)$/i, '')
}
