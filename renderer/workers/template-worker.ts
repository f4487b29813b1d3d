import type { Diagram } from '../../shared/diagram/types'
import { diagramAfterEdit } from '../../shared/editor/template-edit/diagram-after-edit'
import { keepDrawing } from '../../shared/editor/template-edit/keep-drawing'
import { keptPlaces } from '../../shared/editor/template-edit/metadata-layout'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { importTemplate } from '../../shared/importing/cloudformation/import'
import type { JsonObject } from '../../shared/template/json'
import { patchTemplate } from '../../shared/template/patch'
import { type ReadTemplate, readTemplate } from '../../shared/template/read-template'
import type {
  EditAnswer,
  EditTask,
  OpenAnswer,
  OpenTask,
  TemplateMessage,
  TemplateTask,
  Unplaced,
  WriteAnswer,
  WriteTask,
} from './template-tasks'

const tools = { write: (diagram: Diagram) => exportTemplate(diagram).template }

const send = (message: TemplateMessage) => self.postMessage(message)

function open({ text, name, evenIfLong, drawnLike }: OpenTask): OpenAnswer {
  send({ stage: { doing: 'reading' } })
  const reading = readTemplate(text, { evenIfLong })
  if (reading.outcome === 'refused') return reading
  const { template, syntax, notes } = reading.read
  send({ stage: { doing: 'recognising', resources: Object.keys(template.Resources ?? {}).length } })
  const { diagram, unplaced } = placed(importTemplate(template, name, tools), drawnLike)
  return { outcome: 'opened', text: reading.read.text, syntax, notes, diagram, unplaced }
}

/** What is known of the places: from the template's own metadata, else from the diagram beside it. */
function placed(diagram: Diagram, drawnLike: Diagram | undefined): { diagram: Diagram; unplaced: Unplaced } {
  const own = keptPlaces(diagram)
  if (own) return own
  if (!drawnLike) return { diagram, unplaced: 'all' }
  const kept = keepDrawing({ ...drawnLike, name: diagram.name }, diagram)
  const isKnown = kept.unplaced.length < diagram.nodes.length
  return isKnown ? kept : { diagram, unplaced: 'all' }
}

function edit({ text, before }: EditTask): EditAnswer {
  const reading = readTemplate(text, { evenIfLong: true })
  if (reading.outcome === 'refused') return reading
  return { outcome: 'edited', ...diagramAfterEdit(before, reading.read.template, tools) }
}

let lastRead: ReadTemplate | undefined

function write({ text, diagram }: WriteTask): WriteAnswer {
  if (lastRead?.text !== text) {
    const reading = readTemplate(text, { evenIfLong: true })
    if (reading.outcome === 'refused') throw new Error(reading.refusal.message)
    lastRead = reading.read
  }
  const wanted = JSON.parse(JSON.stringify(exportTemplate(diagram).template)) as JsonObject
  return { ...patchTemplate(lastRead, wanted), syntax: lastRead.syntax }
}

function answer(task: TemplateTask): OpenAnswer | EditAnswer | WriteAnswer {
  if (task.task === 'open') return open(task)
  return task.task === 'edit' ? edit(task) : write(task)
}

self.onmessage = ({ data }: MessageEvent<TemplateTask>) => {
  try {
    send({ answer: answer(data) })
  } catch (error) {
    send({ failed: error instanceof Error ? error.message : String(error) })
  }
}
