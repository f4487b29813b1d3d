import { serviceOf } from '../../shared/catalogue/services'
import { indexOf } from '../../shared/diagram/queries'
import type { Diagram, ResourceNode } from '../../shared/diagram/types'
import type { Cause } from '../../shared/relations/cause'
import type { Exported } from '../../shared/relations/exported'
import { isJsonObject, type Json } from '../../shared/template/json'
import type { Lines } from '../../shared/template/locate'
import { type Path, pathText, toPath, valueAt } from '../../shared/template/path'
import { referencesIn } from '../../shared/template/references'
import { actionsText, typeName } from '../canvas/contribution-text'
import { type LineRange, linesOfPath } from '../template-view/provenance-lines'

/** One thing that something in the diagram wrote into the template. */
export interface Written {
  /** A path the text has lines for; what a click shows. */
  readonly path: Path
  /** As it stands in the template. */
  readonly name: string
  /** What it is, in words. */
  readonly what: string
  /** Absent: the text does not have it yet. */
  readonly lines?: LineRange
}

/** The template of a diagram and where what stands in its text. */
export interface TemplateText {
  readonly diagram: Diagram
  readonly exported: Exported
  readonly lines: readonly Lines[]
}

/** Everything the causes that are wanted wrote, in the template's order, each place once. */
export function writtenBy(text: TemplateText, isWanted: (cause: Cause) => boolean): Written[] {
  const paths = text.exported.provenance.filter(({ cause }) => isWanted(cause)).map(({ path }) => path)
  const unique = [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()]
  return unique.filter((path) => !saysLessThanItsParts(path, unique, text)).map((path) => describe(path, text))
}

/** The resources that stand in the template because of a node, beside its own: what it owns, and what lines made for it. */
export function generatedPieces(text: TemplateText, node: ResourceNode): Written[] {
  const owned = new Set(Object.values(node.owns ?? {}))
  const ids = text.exported.provenance.flatMap(({ path, cause }) => {
    const id = String(path[1])
    const isItsOwn = cause.kind === 'node' && cause.id === node.id
    return path.length === 2 && id !== node.logicalId && (isItsOwn || owned.has(id)) ? [id] : []
  })
  return [...new Set(ids)].map((id) => describe(['Resources', id], text))
}

// A policy is there for its statements; naming both would say one thing twice.
function saysLessThanItsParts(path: Path, all: readonly Path[], { exported }: TemplateText): boolean {
  const id = path[1]
  const isPolicy = path.length === 2 && exported.template.Resources[String(id)]?.Type === 'AWS::IAM::Policy'
  return isPolicy && all.some((other) => other.length > 2 && other[1] === id)
}

function describe(path: Path, text: TemplateText): Written {
  const found = shownLines(path, text.lines)
  return { ...wordsFor(path, text), path: found?.path ?? path, ...(found && { lines: found }) }
}

/** The lines of a path or of the nearest one around it: a list of one may be written without a list. */
function shownLines(path: Path, lines: readonly Lines[]): Lines | undefined {
  for (let length = path.length; length > 1; length--) {
    const part = path.slice(0, length)
    const found = linesOfPath(part, lines)
    if (found) return { ...found, path: part }
  }
  return undefined
}

function wordsFor(path: Path, text: TemplateText): { name: string; what: string } {
  const [, id = '', part, ...rest] = path
  const resource = text.exported.template.Resources[String(id)]
  const owner = ownerName(String(id), text)
  if (part === undefined) return { name: String(id), what: resource ? typeName(resource.Type) : 'resource' }
  if (part === 'DependsOn') {
    const named = valueAt(resource?.DependsOn as Json | undefined, rest) ?? resource?.DependsOn
    return { name: `waits for ${String(named ?? '')}`, what: `so that ${owner} comes after it` }
  }
  if (part !== 'Properties') return { name: String(part), what: `of ${owner}` }
  const value = valueAt(resource?.Properties, rest)
  const statement = statementWords(value, String(id), text)
  return statement ?? propertyWords(rest, String(id), owner, text)
}

function propertyWords(path: Path, id: string, owner: string, { diagram }: TemplateText) {
  const node = indexOf(diagram).byLogicalId(id)
  const variables = node && serviceOf(node.type)?.environment
  const place = variables?.style === 'map' ? toPath(variables.path) : undefined
  const isVariable = place && path.length === place.length + 1 && place.every((part, i) => part === path[i])
  return isVariable
    ? { name: String(path.at(-1)), what: `environment variable of ${owner}` }
    : { name: pathText(path), what: `of ${owner}` }
}

function statementWords(value: Json | undefined, id: string, text: TemplateText) {
  if (!isJsonObject(value) || typeof value.Effect !== 'string' || value.Action === undefined) return undefined
  const actions = [value.Action].flat().filter((action) => typeof action === 'string')
  const on = targetNames(value.Resource, text)
  return { name: actionsText(actions), what: `${on ? `on ${on}, ` : ''}for ${granteeName(value, id, text)}` }
}

function targetNames(resource: Json | undefined, text: TemplateText): string {
  const names = referencesIn(resource).map(({ name }) => ownerName(name, text))
  return [...new Set(names)].join(' and ')
}

function granteeName(statement: { readonly [key: string]: Json }, policy: string, text: TemplateText): string {
  const principal = statement.Principal
  if (isJsonObject(principal)) return Object.values(principal).flat().map(principalName).join(' and ')
  if (typeof principal === 'string') return principal
  const role = referencesIn(text.exported.template.Resources[policy]?.Properties?.Roles)[0]?.name
  return role === undefined ? ownerName(policy, text) : ownerName(role, text)
}

function principalName(principal: Json): string {
  return typeof principal === 'string' ? principal : (referencesIn(principal)[0]?.name ?? 'an account')
}

/** What the reader calls a resource: the node's label, "Fulfil order's role", or its logical id. */
function ownerName(logicalId: string, { diagram, exported }: TemplateText): string {
  const index = indexOf(diagram)
  const drawn = index.byLogicalId(logicalId)
  if (drawn) return drawn.label || logicalId
  const entry = exported.provenance.find(({ path }) => path.length === 2 && path[1] === logicalId)
  const node = entry?.cause.kind === 'node' ? index.resource(entry.cause.id) : undefined
  const slot = Object.entries(node?.owns ?? {}).find(([, id]) => id === logicalId)?.[0]
  return node && slot ? `${node.label}’s ${words(slot)}` : logicalId
}

function words(slot: string): string {
  return slot.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
}

/** "line 44", "lines 38–44"; empty where there are none. */
export function linesText(lines: LineRange | undefined): string {
  if (!lines) return ''
  return lines.first === lines.last ? `line ${lines.first}` : `lines ${lines.first}–${lines.last}`
}
