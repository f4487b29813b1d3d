import type { Specification } from '../catalogue/specification/specification'
import { indexOf } from '../diagram/queries'
import type { Connection, Diagram } from '../diagram/types'
import { isJsonObject, type Json, sameJson } from '../template/json'
import type { Template } from '../template/types'
import { type ResourceValue, resourceDifferences } from './resource-differences'

/** One thing that differs. */
export interface DiagramChange {
  readonly change: 'added' | 'removed' | 'changed'
  readonly what: 'resource' | 'connection' | 'section'
  /** `Queue (AWS::SQS::Queue)`, `Queue triggers Worker`, `Parameters.Stage`. */
  readonly name: string
  /** What of it differs, dotted, below the resource; empty: all of it is new or gone. */
  readonly paths: readonly string[]
  /** The properties whose change makes CloudFormation put another resource in the place of this one; absent: none does. */
  readonly replaces?: readonly string[]
  /** The resource is deleted or replaced, holds data, and nothing says that it is to be kept; absent: it is not so. */
  readonly losesData?: boolean
}

/** A diagram with the template it gives. */
export interface DiffSide {
  readonly diagram: Diagram
  readonly template: Template
}

/** What differs between two diagrams: sections, resources, connections. The specification must know the types of both. */
export function diffDiagrams(before: DiffSide, after: DiffSide, specification: Specification): DiagramChange[] {
  return [
    ...diffSections(before.template, after.template),
    ...diffResources(before.template.Resources, after.template.Resources, specification),
    ...diffConnections(before.diagram, after.diagram),
  ]
}

/** What differs between two templates outside their resources. */
export function diffSections(before: Template, after: Template): DiagramChange[] {
  const { Resources: _before, ...old } = before
  const { Resources: _after, ...fresh } = after
  const [a, b] = [old as Record<string, Json>, fresh as Record<string, Json>]
  return differing(a, b).flatMap((section): DiagramChange[] => {
    const [one, other] = [a[section], b[section]]
    const [entries, freshEntries] = [one ?? {}, other ?? {}]
    if (!isJsonObject(entries) || !isJsonObject(freshEntries)) return [changeOf('section', section, one, other)]
    return differing(entries, freshEntries).map((name) =>
      changeOf('section', `${section}.${name}`, own(entries, name), own(freshEntries, name)),
    )
  })
}

function changeOf(what: DiagramChange['what'], name: string, before: unknown, after: unknown): DiagramChange {
  return { change: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed', what, name, paths: [] }
}

function diffResources(
  before: Template['Resources'],
  after: Template['Resources'],
  specification: Specification,
): DiagramChange[] {
  return resourceDifferences(before, after, specification).map(({ logicalId, type, change, values, losesData }) => {
    const replaces = namesOf(values.filter((value) => value.replaces === 'yes'))
    return {
      change,
      what: 'resource',
      name: `${logicalId} (${type})`,
      paths: namesOf(values),
      ...(replaces.length > 0 && { replaces }),
      ...(losesData && { losesData }),
    }
  })
}

/** Properties and attributes by their names, each once. */
function namesOf(values: readonly ResourceValue[]): string[] {
  return [...new Set(values.map(({ path: [name] }) => String(name)))]
}

function differing(a: Readonly<Record<string, Json>>, b: Readonly<Record<string, Json>>): string[] {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].filter((key) => !sameJson(own(a, key), own(b, key)))
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

function diffConnections(before: Diagram, after: Diagram): DiagramChange[] {
  const [old, fresh] = [linesOf(before), linesOf(after)]
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((name): DiagramChange[] => {
    const [one, other] = [old.get(name), fresh.get(name)]
    if (sameJson(one?.options ?? {}, other?.options ?? {}) && one && other) return []
    return [changeOf('connection', name, one, other)]
  })
}

function linesOf(diagram: Diagram): Map<string, Connection> {
  const index = indexOf(diagram)
  const nameOf = (id: string) => {
    const node = index.node(id)
    return node?.kind === 'resource' ? node.logicalId : (node?.label ?? id)
  }
  return new Map(
    diagram.connections.map((each) => [`${each.kind}: ${nameOf(each.source)} → ${nameOf(each.target)}`, each]),
  )
}
