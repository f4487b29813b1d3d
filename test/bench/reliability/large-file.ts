import { spawnSync } from 'node:child_process'
import { limits } from '../../../shared/bridge/limits'
import { parseDiagram } from '../../../shared/file/parse'

/** What opening one large file took, in a process of its own. */
export interface LargeFileFindings {
  megabytes: number
  nodes: number
  outcome: string
  milliseconds: number
  /** The most memory that the process held, in megabytes; the text itself is in it. */
  memory: number
}

/** A diagram file of so many nodes and about so many bytes. */
export function largeText(nodes: number, bytes: number): string {
  const padding = 'x'.repeat(Math.max(0, Math.floor(bytes / nodes) - 210))
  const list = Array.from({ length: nodes }, (_, index) => ({
    id: `n${index}`,
    kind: 'resource',
    type: 'AWS::SQS::Queue',
    logicalId: `Queue${index}`,
    label: `Queue ${index}`,
    ...(index > 0 && { parent: `n${Math.floor(index / 10)}` }),
    position: { x: index, y: 2 },
    properties: { VisibilityTimeout: 60, QueueName: padding },
  }))
  return JSON.stringify({ format: 'awsdiagram', version: 1, name: 'Large', nodes: list, connections: [], template: {} })
}

/** Opens a file of 100,000 nodes and 50 MB, and one of the largest size that is opened at all. */
export function openLargeFiles(): LargeFileFindings[] {
  return [
    [100_000, 50e6],
    [100_000, limits.diagram - 2e6],
    [1000, 50e6],
  ].map(([nodes, bytes]) => openInProcess(nodes ?? 0, bytes ?? 0))
}

function openInProcess(nodes: number, bytes: number): LargeFileFindings {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', import.meta.filename, String(nodes), String(bytes)],
    { encoding: 'utf8' },
  )
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout) as LargeFileFindings
}

if (process.argv[1] === import.meta.filename) {
  const [nodes = 0, bytes = 0] = process.argv.slice(2).map(Number)
  const text = largeText(nodes, bytes)
  const began = performance.now()
  const { outcome } = parseDiagram(text, 'large.awsdiagram')
  const milliseconds = Math.round(performance.now() - began)
  const memory = Math.round(process.resourceUsage().maxRSS / 1024)
  const found = { megabytes: Math.round(text.length / 1e6), nodes, outcome, milliseconds, memory }
  process.stdout.write(JSON.stringify(found satisfies LargeFileFindings))
}
