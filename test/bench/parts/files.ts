import { parseDiagram } from '../../../shared/file/parse'
import { serialiseDiagram } from '../../../shared/file/serialise'
import { against, measured, printTable } from '../measure'

const NODES = 100_000

/** Reading and writing a diagram file of 100,000 nodes, about 50 MB. */
export async function files(): Promise<void> {
  const text = largeText()
  console.log(`${NODES} nodes, ${Math.round(text.length / 1e6)} MB`)
  const raw = await measured('JSON.parse alone', () => JSON.parse(text), 3)
  const parse = await measured('parse', () => parseDiagram(text, 'large.awsdiagram'), 3)
  const faulty = text.replace('"x": 50000', '"x": null')
  const mended = await measured('parse with one bad node', () => parseDiagram(faulty, 'large.awsdiagram'), 3)
  const cut = await measured('refuse what is cut off', () => parseDiagram(text.slice(0, -20), 'large.awsdiagram'), 3)
  const opened = parseDiagram(text, 'large.awsdiagram')
  if (opened.outcome !== 'opened') throw new Error('The large file cannot be opened')
  const { diagram } = opened
  // Once each: what was serialised before is remembered.
  const stringify = await measured('JSON.stringify alone', () => JSON.stringify(diagram, null, 2), 1)
  const serialise = await measured('serialise', () => serialiseDiagram(diagram), 1)
  const again = await measured('serialise again', () => serialiseDiagram(diagram), 3)
  printTable('Files', [
    raw,
    against(parse, raw),
    against(mended, raw),
    against(cut, raw),
    stringify,
    against(serialise, stringify),
    against(again, stringify),
  ])
}

function largeText(): string {
  const nodes = Array.from({ length: NODES }, (_, index) => ({
    id: `n${index}`,
    kind: 'resource',
    type: 'AWS::SQS::Queue',
    logicalId: `Queue${index}`,
    label: `Queue ${index}`,
    ...(index > 0 && { parent: `n${Math.floor(index / 10)}` }),
    position: { x: index, y: 2 },
    properties: { VisibilityTimeout: 60, Text: 'x'.repeat(150), Tags: [{ Key: 'a', Value: 'b' }] },
  }))
  const connections = Array.from({ length: NODES / 2 }, (_, index) => ({
    id: `c${index}`,
    kind: 'k',
    source: `n${index}`,
    target: `n${index + 1}`,
  }))
  return JSON.stringify({ format: 'awsdiagram', version: 1, name: 'Large', nodes, connections, template: {} }, null, 2)
}
