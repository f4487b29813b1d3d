import { readdirSync, readFileSync } from 'node:fs'
import type { Diagram } from '../../../shared/diagram/types'
import { withDerivedLines } from '../../../shared/drawing/derived-lines'
import { exportTemplate } from '../../../shared/exporting/cloudformation/export'
import { parseDiagram } from '../../../shared/file/parse'
import { importTemplate } from '../../../shared/importing/cloudformation/import'
import { readTemplate } from '../../../shared/template/read-template'
import { corpusFiles, corpusText } from '../../support/corpus'

const SAMPLES = new URL('../../../assets/samples/', import.meta.url)
const [FEWEST, MOST] = [20, 75]

/** The samples, by file name. */
export function sampleDiagrams(): Map<string, Diagram> {
  const diagrams = new Map<string, Diagram>()
  for (const name of readdirSync(SAMPLES)) {
    const parsed = parseDiagram(readFileSync(new URL(name, SAMPLES), 'utf8'), name)
    if (parsed.outcome === 'opened') diagrams.set(name.replace('.awsdiagram', ''), withDerivedLines(parsed.diagram))
  }
  return diagrams
}

/** Real templates of 20 to 75 resources, by file name; none where the corpus is not there. */
export function templateDiagrams(): Map<string, Diagram> {
  const diagrams = new Map<string, Diagram>()
  for (const file of corpusFiles().filter(({ resources }) => resources >= FEWEST && resources <= MOST)) {
    const reading = readTemplate(corpusText(file))
    if (reading.outcome === 'refused') continue
    const write = (diagram: Diagram) => exportTemplate(diagram).template
    const name = file.file.split('/').at(-1) ?? file.file
    diagrams.set(name, withDerivedLines(importTemplate(reading.read.template, name, { write })))
  }
  return diagrams
}
