import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { addConnections, remove } from '../../shared/diagram/edits'
import type { Connection, Diagram, GeneratedIds } from '../../shared/diagram/types'
import { settleNames } from '../../shared/editor/settle'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { causeKey } from '../../shared/relations/cause'
import { type Json, sameJson } from '../../shared/template/json'
import { referencesIn } from '../../shared/template/references'
import type { Template, TemplateResource } from '../../shared/template/types'
import { toYamlText } from '../../shared/template/yaml-text'
import { arbitraryDiagram } from '../support/arbitrary-diagram'
import { type Fact, factsOf } from '../support/template-facts'

vi.setConfig({ testTimeout: 120_000 })

// The same diagrams each time, so that a run says what changed; SEED=… looks at others.
const seed = Number(process.env.SEED ?? 20_261_123)
const RUNS = { numRuns: 300, seed }
const L7_RUNS = { numRuns: 400, seed }

describe('exporting any diagram', () => {
  it('gives the same text for the same diagram, whichever objects it is made of', () => {
    fc.assert(
      fc.property(arbitraryDiagram(), (diagram) => {
        const copy: Diagram = structuredClone(diagram)
        expect(toYamlText(exportTemplate(copy).template)).toBe(toYamlText(exportTemplate(diagram).template))
      }),
      RUNS,
    )
  })

  it('refers only to what is in the template', () => {
    fc.assert(
      fc.property(arbitraryDiagram(), (diagram) => {
        const { template } = exportTemplate(diagram)
        const names = new Set([...Object.keys(template.Resources), ...Object.keys(template.Parameters ?? {})])
        const missing = referencesIn(template as unknown as Json).filter(({ name }) => !names.has(name))
        expect(missing).toEqual([])
      }),
      RUNS,
    )
  })

  it('waits only for resources that are in the template, and never for itself', () => {
    fc.assert(
      fc.property(arbitraryDiagram(), (diagram) => {
        const { template } = exportTemplate(diagram)
        for (const [id, others] of waits(template)) {
          expect(others.filter((other) => other === id || !Object.hasOwn(template.Resources, other))).toEqual([])
        }
      }),
      RUNS,
    )
  })

  it('gives every resource in the template a cause that is in the diagram', () => {
    fc.assert(
      fc.property(arbitraryDiagram(), (diagram) => {
        const { template, provenance } = exportTemplate(diagram)
        const ids = new Set([...diagram.nodes, ...diagram.connections].map((each) => each.id))
        const caused = provenance.filter(({ cause }) => cause.kind === 'diagram' || ids.has(cause.id))
        const resources = new Set(caused.map(({ path }) => path[1]))
        expect(Object.keys(template.Resources).filter((id) => !resources.has(id))).toEqual([])
      }),
      RUNS,
    )
  })
})

describe('names of generated resources', () => {
  it('give the same text once they are stored, and none is new then', () => {
    fc.assert(
      fc.property(arbitraryDiagram(), (diagram) => {
        const stored = settleNames(diagram)
        expect(toYamlText(exportTemplate(stored).template)).toBe(toYamlText(exportTemplate(diagram).template))
        expect(exportTemplate(stored).newIds.size).toBe(0)
        expect(settleNames(stored)).toEqual(stored)
      }),
      RUNS,
    )
  })

  it('stay when something else is deleted, and nothing new takes one of them', () => {
    fc.assert(
      fc.property(arbitraryDiagram(), fc.nat(), (diagram, pick) => {
        const stored = settleNames(diagram)
        const gone = stored.nodes[pick % Math.max(1, stored.nodes.length)]
        fc.pre(gone !== undefined)
        const left = remove(stored, [gone.id])
        const again = settleNames(left)
        for (const [owner, ids] of storedNames(left)) expect(storedNames(again).get(owner)).toMatchObject(ids)
        expect(exportTemplate(again).problems.filter(({ rule }) => rule === 'export-name-taken')).toEqual([])
      }),
      RUNS,
    )
  })
})

/** A resource without its waits for what only one of two templates has: a wait goes with what it was for. */
function withWaitsFor(resource: TemplateResource | undefined, ...templates: Template['Resources'][]): Json {
  if (!resource) return null
  const { DependsOn, ...rest } = resource
  const waits = [DependsOn ?? []].flat().filter((id) => templates.every((each) => Object.hasOwn(each, id)))
  return { ...rest, waits } as unknown as Json
}

describe('drawing a connection', () => {
  it('changes no resource but those it writes to and those of what meets its ends', () => {
    fc.assert(
      fc.property(arbitraryDiagram(), fc.nat(), (diagram, pick) => {
        const { stored, connection } = deletion(diagram, pick)
        const without = remove(stored, [connection.id])
        const [before, after] = [exportTemplate(without), exportTemplate(stored)]
        const touched = new Set(
          [...before.provenance, ...after.provenance]
            .filter(({ cause }) => nodesOf(causeKey(cause), stored).some((id) => isEnd(connection, id)))
            .map(({ path }) => String(path[1])),
        )
        const [was, is] = [before.template.Resources, after.template.Resources]
        const changed = Object.entries(was).filter(
          ([id, body]) => !touched.has(id) && !sameJson(withWaitsFor(body, was, is), withWaitsFor(is[id], was, is)),
        )
        expect(changed.map(([id]) => id)).toEqual([])
      }),
      L7_RUNS,
    )
  })
})

describe('deleting a connection (L7)', () => {
  it('gives back the template as it was before it was drawn', () => {
    fc.assert(
      fc.property(arbitraryDiagram(), (diagram) => {
        const last = diagram.connections.at(-1)
        fc.pre(last !== undefined)
        const without = settleNames(remove(diagram, [last.id]))
        const drawn = settleNames(addConnections(without, [last]))
        const deleted = remove(drawn, [last.id])
        expect(toYamlText(exportTemplate(deleted).template)).toBe(toYamlText(exportTemplate(without).template))
      }),
      L7_RUNS,
    )
  })

  it('leaves of what it alone has written only what its nodes say themselves', () => {
    fc.assert(
      fc.property(arbitraryDiagram(), fc.nat(), (diagram, pick) => {
        const { connection, before, after } = deletion(diagram, pick)
        const own = causeKey({ kind: 'connection', id: connection.id })
        const gone = new Set(before.filter(({ causes }) => causes.size === 1 && causes.has(own)).map(({ key }) => key))
        const stayed = after.filter(({ key }) => gone.has(key))
        expect(stayed.filter(({ causes }) => ![...causes].every(isNode)).map(shown)).toEqual([])
      }),
      L7_RUNS,
    )
  })

  // Some relations look at their neighbours: access to a table needs the key that a line says it is encrypted with.
  it('changes besides only what the nodes at its ends, and lines and placements that meet there, have written', () => {
    fc.assert(
      fc.property(arbitraryDiagram(), fc.nat(), (diagram, pick) => {
        const { connection, before, after, stored } = deletion(diagram, pick)
        const own = causeKey({ kind: 'connection', id: connection.id })
        const ends = [connection.source, connection.target]
        const meets = (cause: string) => nodesOf(cause, stored).some((id) => ends.includes(id))
        const changed = [...missingFrom(after, before), ...missingFrom(before, after)]
        const others = changed.filter(({ causes }) => !causes.has(own))
        expect(others.filter(({ causes }) => ![...causes].some(meets)).map(shown)).toEqual([])
      }),
      L7_RUNS,
    )
  })
})

interface Deletion {
  readonly stored: Diagram
  readonly connection: Connection
  readonly before: Fact[]
  readonly after: Fact[]
}

/** What the template says before and after one of a diagram's connections is deleted. */
function deletion(diagram: Diagram, pick: number): Deletion {
  const stored = settleNames(diagram)
  const connection = stored.connections[pick % Math.max(1, stored.connections.length)]
  fc.pre(connection !== undefined)
  const before = exportTemplate(stored)
  // Where two want different things the first wins, and a problem says so; deleting it lets the second win.
  fc.pre(!before.problems.some(({ rule }) => rule === 'export-conflict' || rule === 'export-variable-left-out'))
  const after = exportTemplate(remove(stored, [connection.id]))
  const written = [...before.provenance, ...after.provenance]
  return { stored, connection, before: factsOf(before, written), after: factsOf(after, written) }
}

/** The facts of `all` that are not among `others`. */
function missingFrom(others: readonly Fact[], all: readonly Fact[]): Fact[] {
  const known = new Set(others.map(({ key }) => key))
  return all.filter(({ key }) => !known.has(key))
}

function isEnd({ source, target }: Connection, node: string): boolean {
  return node === source || node === target
}

function isNode(cause: string): boolean {
  return cause.startsWith('node:')
}

/** The ids of the nodes that a cause has to do with. */
function nodesOf(cause: string, diagram: Diagram): string[] {
  const id = cause.split(':')[1] ?? ''
  const connection = diagram.connections.find((each) => each.id === id)
  return connection ? [connection.source, connection.target] : [id]
}

function shown({ key, causes }: Fact): string {
  return `${key} by ${[...causes].join(', ')}`
}

/** All stored names, by what they are stored with. */
function storedNames(diagram: Diagram): Map<string, GeneratedIds> {
  const names = new Map<string, GeneratedIds>()
  for (const node of diagram.nodes) {
    if (node.kind !== 'resource') continue
    if (node.owns) names.set(node.id, node.owns)
    for (const { kind, generated } of node.placements ?? []) if (generated) names.set(`${node.id} ${kind}`, generated)
  }
  for (const { id, generated } of diagram.connections) if (generated) names.set(id, generated)
  return names
}

function waits({ Resources }: Template): [string, readonly string[]][] {
  return Object.entries(Resources).map(([id, { DependsOn = [] }]) => [
    id,
    typeof DependsOn === 'string' ? [DependsOn] : DependsOn,
  ])
}
