import { freeLogicalId } from '../../diagram/logical-id'
import { logicalIds, renameLogicalId } from '../../diagram/rename'
import type { Diagram, TemplateSections } from '../../diagram/types'
import { absoluteRects } from '../../drawing/bounds'
import { bottomOf, unionOf } from '../../drawing/rect'
import { type Json, type JsonObject, sameJson } from '../../template/json'
import { fromEntries } from '../../template/path'
import { renameReferences } from '../../template/references'
import { insertClip } from '../clip'

/** A diagram with another one in it. */
export interface AddedDiagram {
  readonly diagram: Diagram
  /** The ids of the outermost nodes that came. */
  readonly outermost: readonly string[]
  /** Sentences about what came under another name, or not at all because something of its name is there. */
  readonly notes: readonly string[]
}

/** Free room between what was there and what came, in pixels. */
const GAP = 96

/** Adds all of another diagram below what is there. Resources and parameters whose names are taken come under free ones. */
export function addDiagram(diagram: Diagram, other: Diagram): AddedDiagram {
  const notes: string[] = []
  const renamed = withFreeNames(other, diagram, notes)
  const { nodes, connections } = renamed
  const clip = { format: 'awsdiagram-clip', nodes, connections } as const
  const { diagram: drawn, outermost } = insertClip(diagram, clip, offsetBelow(diagram, renamed))
  const template = addedSections(diagram.template, renamed.template, notes)
  return { diagram: { ...drawn, template }, outermost, notes }
}

function offsetBelow(diagram: Diagram, other: Diagram) {
  const [there, coming] = [unionOf(absoluteRects(diagram).values()), unionOf(absoluteRects(other).values())]
  if (!there || !coming) return { x: 0, y: 0 }
  return { x: Math.round(there.x - coming.x), y: Math.round(bottomOf(there) + GAP - coming.y) }
}

function withFreeNames(other: Diagram, diagram: Diagram, notes: string[]): Diagram {
  const taken = logicalIds(diagram)
  const own = logicalIds(other)
  let result = other
  for (const name of own) {
    if (!taken.has(name) || isSameParameter(name, diagram, other)) continue
    const free = freeLogicalId(name, new Set([...taken, ...own]))
    taken.add(free)
    const isParameter = Object.hasOwn(other.template.parameters ?? {}, name)
    result = isParameter ? withParameterNamed(result, name, free) : renameLogicalId(result, name, free)
    notes.push(`${name} is there already; what came is called ${free}.`)
  }
  return result
}

function isSameParameter(name: string, one: Diagram, other: Diagram): boolean {
  const mine = one.template.parameters?.[name]
  return mine !== undefined && sameJson(mine, other.template.parameters?.[name])
}

/** References to parameters are written like those to resources, so both are renamed alike. */
function withParameterNamed(diagram: Diagram, from: string, to: string): Diagram {
  const { parameters = {}, ...sections } = diagram.template
  const entries = Object.entries(parameters).map(([name, value]): [string, Json] => [name === from ? to : name, value])
  const rest = (value: unknown) => renameReferences(value as Json, from, to) as unknown
  return {
    ...diagram,
    nodes: rest(diagram.nodes) as Diagram['nodes'],
    connections: rest(diagram.connections) as Diagram['connections'],
    template: { ...(rest(sections) as TemplateSections), parameters: fromEntries(entries) },
  }
}

const SECTIONS = ['parameters', 'mappings', 'conditions', 'rules', 'outputs', 'metadata', 'hooks', 'others'] as const

function addedSections(mine: TemplateSections, coming: TemplateSections, notes: string[]): TemplateSections {
  const { order: _order, ...kept } = mine
  const added = SECTIONS.flatMap((section) => {
    const both = union(mine[section], coming[section], section, notes)
    return both ? [[section, both] as const] : []
  })
  const transforms = [...new Set([mine.transform ?? [], coming.transform ?? []].flat())]
  return {
    ...kept,
    ...(mine.description === undefined && coming.description !== undefined && { description: coming.description }),
    ...(transforms.length > 0 && { transform: transforms.length === 1 ? (transforms[0] ?? null) : transforms }),
    ...Object.fromEntries(added),
  }
}

function union(
  mine: JsonObject | undefined,
  coming: JsonObject | undefined,
  section: string,
  notes: string[],
): JsonObject | undefined {
  const fresh = Object.entries(coming ?? {}).filter(([name, value]) => {
    if (mine === undefined || !Object.hasOwn(mine, name)) return true
    if (!sameJson(mine[name], value)) notes.push(`${name} of the ${section} is there already and stays as it is.`)
    return false
  })
  return fresh.length > 0 ? fromEntries([...Object.entries(mine ?? {}), ...fresh]) : mine
}
