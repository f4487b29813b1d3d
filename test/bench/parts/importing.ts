import { derivedReferences } from '../../../shared/diagram/derived-references'
import type { Diagram } from '../../../shared/diagram/types'
import { exportTemplate } from '../../../shared/exporting/cloudformation/export'
import { importTemplate } from '../../../shared/importing/cloudformation/import'
import { type JsonObject, sameJson } from '../../../shared/template/json'
import { patchTemplate } from '../../../shared/template/patch'
import { readTemplate } from '../../../shared/template/read-template'
import { corpusFiles, corpusText } from '../../support/corpus'
import { type Random, randomFrom } from '../../support/random-edit'

const MUTATIONS = Number(process.env.MUTATIONS ?? 10_000)
const write = (diagram: Diagram) => exportTemplate(diagram).template
const files = corpusFiles()
const texts = files.map(corpusText)

function countAll(): void {
  const sum = { files: 0, resources: 0, settled: 0, references: 0, relations: 0, lossless: 0, slowest: 0 }
  for (const text of texts) {
    const start = performance.now()
    const reading = readTemplate(text)
    if (reading.outcome === 'refused') continue
    const { template } = reading.read
    const diagram = importTemplate(template, 'bench', { write })
    sum.slowest = Math.max(sum.slowest, performance.now() - start)
    const ends = new Set(diagram.connections.flatMap(({ source, target }) => [source, target]))
    const total = Object.keys(template.Resources as JsonObject).length
    const lone = diagram.nodes.filter(
      (node) => node.kind === 'resource' && !node.parent && !node.placements && !ends.has(node.id),
    )
    const placements = diagram.nodes.flatMap((node) => (node.kind === 'resource' ? (node.placements ?? []) : []))
    sum.files += 1
    sum.resources += total
    sum.settled += total - lone.length
    sum.relations += diagram.connections.length + placements.length
    sum.references += diagram.connections.length + placements.length + derivedReferences(diagram).length
    if (sameJson(JSON.parse(JSON.stringify(write(diagram))), template)) sum.lossless += 1
  }
  const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`
  console.log(`real templates read                    ${sum.files} of ${files.length}`)
  console.log(`written back equal                     ${share(sum.lossless, sum.files)}`)
  console.log(`resources placed or connected          ${share(sum.settled, sum.resources)} of ${sum.resources}`)
  console.log(`references recognised as relations     ${share(sum.relations, sum.references)} of ${sum.references}`)
  console.log(`slowest to read and import             ${sum.slowest.toFixed(0)} ms`)
}

const MARKS = [...'{}[]:,&*!|>\'"#-?%@`\t\n\0 ', '<<: *a', '&a', '---\n', '\ufeff', '[[[[', '- - - ', '!Sub ', '\u2028']

function mutated(text: string, random: Random): string {
  let result = text
  for (let count = 0; count < 1 + random() * 4; count += 1) {
    const at = Math.floor(random() * result.length)
    const length = Math.floor(random() * (random() < 0.2 ? 200 : 4))
    const from = Math.floor(random() * result.length)
    const put = random() < 0.5 ? (MARKS[Math.floor(random() * MARKS.length)] ?? '') : result.slice(from, from + length)
    result = result.slice(0, at) + put + result.slice(at + (random() < 0.5 ? length : 0))
  }
  return result
}

function feedDamaged(): void {
  const random = randomFrom(4)
  const sum = { read: 0, refused: 0, slowest: 0 }
  for (let count = 0; count < MUTATIONS; count += 1) {
    const text = mutated(texts[Math.floor(random() * texts.length)] ?? '', random)
    const start = performance.now()
    const reading = readTemplate(text)
    if (reading.outcome === 'read') {
      const { read } = reading
      if (patchTemplate(read, read.template).text !== read.text) throw new Error('an untouched template changed')
      if (count % 20 === 0) {
        const written = JSON.parse(JSON.stringify(write(importTemplate(read.template, 'bench', { write }))))
        if (!sameJson(written, read.template)) throw new Error(`not written back equal:\n${text}`)
      }
      sum.read += 1
    } else sum.refused += 1
    sum.slowest = Math.max(sum.slowest, performance.now() - start)
  }
  console.log(
    `damaged templates                      ${MUTATIONS}: ${sum.read} read, ${sum.refused} refused, none crashed`,
  )
  console.log(`slowest damaged template               ${sum.slowest.toFixed(0)} ms`)
}

/** What of real templates is recognised and how long they take; then damaged ones, none of which may crash or hang the reader. */
export async function importing(): Promise<void> {
  if (texts.length === 0) return
  countAll()
  feedDamaged()
}
