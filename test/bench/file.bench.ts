import type { Opened } from '../../shared/file/opened'
import { parseDiagram } from '../../shared/file/parse'
import { serialiseDiagram } from '../../shared/file/serialise'

// Prints how long large files take: npx tsx test/bench/file.bench.ts

const NODES = 100_000

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

function timed<T>(what: string, work: () => T): T {
  const start = performance.now()
  const result = work()
  console.log(`${what}: ${Math.round(performance.now() - start)} ms`)
  return result
}

const text = largeText()
console.log(`${NODES} nodes, ${Math.round(text.length / 1e6)} MB`)
timed('JSON.parse alone', () => JSON.parse(text))
const opened: Opened = timed('parse', () => parseDiagram(text, 'large.awsdiagram'))
if (opened.outcome === 'opened') timed('serialise', () => serialiseDiagram(opened.diagram))
timed('parse with one bad node', () => parseDiagram(text.replace('"x": 50000', '"x": null'), 'large.awsdiagram'))
timed('refuse, cut off', () => parseDiagram(text.slice(0, -20), 'large.awsdiagram'))
