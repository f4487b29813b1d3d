import { type Json, sameJson } from '../template/json'
import type { Connection, Diagram, DiagramNode } from './types'

/** What became of a part of the diagram. */
export type ChangeKind = 'added' | 'removed' | 'changed'

/** A part that is not the same in both. */
export interface PartDifference<Part> {
  readonly id: string
  readonly change: ChangeKind
  /** The part as it stands in the later diagram; a removed one as it stood in the earlier. */
  readonly part: Part
  /** Names of the fields that differ, sorted. Empty for what was added or removed. */
  readonly fields: readonly string[]
}

/** How one diagram differs from an earlier one. Order does not count. */
export interface DiagramDifference {
  readonly nodes: readonly PartDifference<DiagramNode>[]
  readonly connections: readonly PartDifference<Connection>[]
  /** Sections of the template that differ, `bookmarks`, `flows` and `name`; sorted. */
  readonly sections: readonly string[]
}

/** Compares two diagrams by the ids of their parts. */
export function differenceOf(before: Diagram, after: Diagram): DiagramDifference {
  return {
    nodes: partDifferences(before.nodes, after.nodes),
    connections: partDifferences(before.connections, after.connections),
    sections: [
      ...(before.name === after.name ? [] : ['name']),
      ...(sameJson(toJson(before.flows), toJson(after.flows)) ? [] : ['flows']),
      ...(sameJson(toJson(before.bookmarks), toJson(after.bookmarks)) ? [] : ['bookmarks']),
      ...differentFields(before.template, after.template),
    ].sort(),
  }
}

/** Whether two diagrams say the same. */
export function isSame({ nodes, connections, sections }: DiagramDifference): boolean {
  return nodes.length + connections.length + sections.length === 0
}

function partDifferences<Part extends { readonly id: string }>(
  before: readonly Part[],
  after: readonly Part[],
): PartDifference<Part>[] {
  const earlier = new Map(before.map((part) => [part.id, part]))
  const later = new Set(after.map((part) => part.id))
  const removed = before.filter((part) => !later.has(part.id))
  return [
    ...after.flatMap((part) => differenceOfPart(earlier.get(part.id), part)),
    ...removed.map((part) => ({ id: part.id, change: 'removed' as const, part, fields: [] })),
  ]
}

function differenceOfPart<Part extends { readonly id: string }>(
  before: Part | undefined,
  part: Part,
): PartDifference<Part>[] {
  if (!before) return [{ id: part.id, change: 'added', part, fields: [] }]
  const fields = differentFields(before, part)
  return fields.length === 0 ? [] : [{ id: part.id, change: 'changed', part, fields }]
}

function toJson(list: Diagram['flows'] | Diagram['bookmarks']): Json {
  return (list ?? []) as unknown as Json
}

/** Parts are made of JSON; a field that is absent and one that is undefined say the same. */
function differentFields(before: object, after: object): string[] {
  const one = new Map<string, Json | undefined>(Object.entries(before))
  const other = new Map<string, Json | undefined>(Object.entries(after))
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((field) => !sameJson(one.get(field), other.get(field)))
    .sort()
}
