import { type DerivedReference, derivedReferences } from '../../../shared/diagram/derived-references'
import { indexOf } from '../../../shared/diagram/queries'
import type { Diagram, DiagramNode } from '../../../shared/diagram/types'
import { exportTemplate } from '../../../shared/exporting/cloudformation/export'
import { importTemplate } from '../../../shared/importing/cloudformation/import'
import { type JsonObject, sameJson } from '../../../shared/template/json'
import { patchTemplate } from '../../../shared/template/patch'
import { readTemplate } from '../../../shared/template/read-template'
import { corpusFiles, corpusText } from '../../support/corpus'
import { drawnAgain } from '../../support/drawn-again'
import { type Random, randomFrom } from '../../support/random-edit'
import { soundDiagram } from '../../support/sound-diagram'
import { loadSpecification } from '../../support/specification'

const MUTATIONS = Number(process.env.MUTATIONS ?? 10_000)
const write = (diagram: Diagram) => exportTemplate(diagram).template
const files = corpusFiles()
const texts = files.map(corpusText)

function countAll(): void {
  const sum = { files: 0, resources: 0, settled: 0, references: 0, relations: 0, parts: 0, lossless: 0, slowest: 0 }
  for (const text of texts) {
    const start = performance.now()
    const reading = readTemplate(text)
    if (reading.outcome === 'refused') continue
    const { template } = reading.read
    const diagram = importTemplate(template, 'bench', { write })
    sum.slowest = Math.max(sum.slowest, performance.now() - start)
    const ends = new Set(diagram.connections.flatMap(({ source, target }) => [source, target]))
    const total = Object.keys(template.Resources as JsonObject).length
    const parents = new Set(diagram.nodes.map(({ parent }) => parent))
    const lone = diagram.nodes.filter(
      ({ id, parent, ...node }) =>
        node.kind === 'resource' && !parent && !node.placements && !ends.has(id) && !parents.has(id),
    )
    const parts = diagram.nodes.map((node) => (node.kind === 'resource' ? Object.keys(node.ownedResources ?? {}) : []))
    sum.parts += parts.flat().length
    const thin = derivedReferences(diagram)
    if (LISTS) note(diagram, lone, thin)
    const placements = diagram.nodes.flatMap((node) => (node.kind === 'resource' ? (node.placements ?? []) : []))
    sum.files += 1
    sum.resources += total
    sum.settled += total - lone.length
    sum.relations += diagram.connections.length + placements.length
    sum.references += diagram.connections.length + placements.length + thin.length
    if (sameJson(JSON.parse(JSON.stringify(write(diagram))), template)) sum.lossless += 1
  }
  const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`
  console.log(`real templates read                    ${sum.files} of ${files.length}`)
  console.log(`written back equal                     ${share(sum.lossless, sum.files)}`)
  console.log(`resources placed, connected or parts   ${share(sum.settled, sum.resources)} of ${sum.resources}`)
  console.log(`of these parts of what they serve      ${share(sum.parts, sum.resources)}`)
  console.log(`references recognised as relations     ${share(sum.relations, sum.references)} of ${sum.references}`)
  console.log(`slowest to read and import             ${sum.slowest.toFixed(0)} ms`)
}

const LISTS = process.env.LISTS !== undefined
const lists = { lone: new Map<string, number>(), thin: new Map<string, number>() }

/** Which types stay alone and which references thin lines, for whoever wants to raise the shares: LISTS=1. */
function note(diagram: Diagram, lone: readonly DiagramNode[], thin: readonly DerivedReference[]): void {
  const typeOf = (id: string) => indexOf(diagram).resource(id)?.type ?? ''
  const count = (list: Map<string, number>, name: string) => list.set(name, (list.get(name) ?? 0) + 1)
  for (const { id } of lone) count(lists.lone, typeOf(id))
  for (const each of thin) count(lists.thin, `${typeOf(each.source)} ${each.property} → ${typeOf(each.target)}`)
}

function printLists(): void {
  for (const [name, list] of Object.entries(lists)) {
    console.log(name)
    const first = [...list].sort(([, a], [, b]) => b - a).slice(0, 60)
    for (const [what, times] of first) console.log(`${String(times).padStart(5)}  ${what}`)
  }
}

const DIAGRAMS = Number(process.env.DIAGRAMS ?? 300)

/** Random diagrams, written and imported again: how much of what was drawn comes back. */
function drawAgain(): void {
  const specification = loadSpecification()
  const sum = { diagrams: 0, same: 0, nodes: 0, lines: 0, placements: 0, lostNodes: 0, lostLines: 0, lostPlacements: 0 }
  const lost = new Map<string, number>()
  for (let seed = 1; seed <= DIAGRAMS; seed += 1) {
    const sound = soundDiagram({ seed, nodes: 12 }, specification)
    if (!sound) continue
    const again = drawnAgain(sound.diagram)
    if (!again.isSameTemplate) throw new Error(`seed ${seed}: not the same template`)
    const missing = [...again.missingNodes, ...again.missingConnections, ...again.missingPlacements]
    for (const each of missing) {
      const [kind = ''] = each.split(' ')
      lost.set(kind, (lost.get(kind) ?? 0) + 1)
    }
    sum.diagrams += 1
    if (missing.length === 0) sum.same += 1
    sum.nodes += again.nodes
    sum.lines += again.connections
    sum.placements += again.placements
    sum.lostNodes += again.missingNodes.length
    sum.lostLines += again.missingConnections.length
    sum.lostPlacements += again.missingPlacements.length
  }
  const kept = (whole: number, gone: number) =>
    `${((100 * (whole - gone)) / Math.max(1, whole)).toFixed(1)} % of ${whole}`
  console.log(`random diagrams back as drawn          ${sum.same} of ${sum.diagrams}`)
  console.log(`their nodes                            ${kept(sum.nodes, sum.lostNodes)}`)
  console.log(`their placements                       ${kept(sum.placements, sum.lostPlacements)}`)
  console.log(`their lines                            ${kept(sum.lines, sum.lostLines)}`)
  for (const [kind, times] of [...lost].sort(([, a], [, b]) => b - a)) console.log(`  lost ${times} × ${kind}`)
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
      const written = JSON.parse(JSON.stringify(write(importTemplate(read.template, 'bench', { write }))))
      if (!sameJson(written, read.template)) throw new Error(`not written back equal:\n${text}`)
      sum.read += 1
    } else sum.refused += 1
    sum.slowest = Math.max(sum.slowest, performance.now() - start)
  }
  console.log(
    `damaged templates                      ${MUTATIONS}: ${sum.read} read, ${sum.refused} refused, none crashed`,
  )
  console.log(`slowest damaged template               ${sum.slowest.toFixed(0)} ms`)
}

/**
 * How much of random diagrams comes back out of their templates; what of real templates is recognised and how long they take;
 * then damaged ones, none of which may crash or hang the reader or the import.
 */
export async function importing(): Promise<void> {
  drawAgain()
  if (texts.length === 0) return
  countAll()
  if (LISTS) printLists()
  feedDamaged()
}
