import { actorOf } from '../catalogue/actors'
import { CATEGORIES, type CategoryId } from '../catalogue/categories'
import { frameOf } from '../catalogue/frames'
import { categoryOfType, iconOfType } from '../catalogue/icons'
import type { Level } from '../catalogue/levels'
import type { Service, Variant } from '../catalogue/service'
import { serviceOf } from '../catalogue/services/index'
import type { DiagramNode, ResourceNode } from '../diagram/types'
import { sameJson } from '../template/json'
import { factsText, shortType } from './facts-text'
import { foldOf } from './folded'
import { frameLookOf } from './frame-look'
import { isCollapsed } from './shapes'
import { CARD, cardTextWidth, FOLDED, FONT } from './sizes'
import { fitText, wrapText } from './text-measure'

/** What a card, an actor or a note shows at a level. Lines fit the card's width at `FONT.line`; titles may need cutting. */
export interface Card {
  /** File below `assets/icons` without `.svg`; undefined: none (a note). */
  readonly icon: string | undefined
  readonly title: string
  /** Up to two lines below the title. */
  readonly lines: readonly string[]
  /** Whose colour the card carries. */
  readonly tone: CategoryId
}

const rememberedTones = new WeakMap<DiagramNode, CategoryId>()

/** Whose colour a node carries, at every level. Worked out once per node object. */
export function toneOf(node: DiagramNode): CategoryId {
  const known = rememberedTones.get(node)
  if (known) return known
  const tone = node.kind === 'resource' ? (serviceOf(node.type)?.category ?? categoryOf(node.type)) : 'other'
  rememberedTones.set(node, tone)
  return tone
}

/** Names of the catalogue's namespaces that our categories call otherwise. */
const SAME_CATEGORY: Readonly<Record<string, CategoryId>> = {
  'application-integration': 'integration',
  'artificial-intelligence': 'machine-learning',
  serverless: 'compute',
  'internet-of-things': 'other',
}

/** What a node shows at a level on a card of the given width. */
export function cardOf(node: DiagramNode, level: Level, width: number = CARD.minWidth): Card {
  if (isCollapsed(node)) return foldedCard(node, level)
  if (node.kind === 'resource') return resourceCard(node, level, cardTextWidth(width))
  if (node.kind === 'actor') {
    const actor = actorOf(node.actor)
    return { icon: actor?.icon ?? 'own/person', title: node.label || actor?.label || '', lines: [], tone: 'other' }
  }
  if (node.kind === 'unknown') {
    const lines = [factsText(node)].filter((line) => line !== '')
    return { icon: 'own/resource', title: node.label || 'Unknown', lines, tone: 'other' }
  }
  return { icon: undefined, title: node.label, lines: [], tone: 'other' }
}

/** The card of a collapsed container: what it is, and how much of what lies in it. */
function foldedCard(node: DiagramNode, level: Level): Card {
  const room = cardTextWidth(FOLDED.width) - FOLDED.button
  const id = level === 'engineering' && node.kind === 'resource' ? [node.logicalId] : []
  const lines = [...id, foldOf(node)?.text || 'empty'].flatMap((line) => wrapText(line, room, FONT.line, 1))
  const icon = node.kind === 'frame' ? frameOf(node.frame)?.icon : undefined
  const title = fitText(node.kind === 'frame' ? frameLookOf(node).title : node.label, room, FONT.title, 'semibold')
  return {
    icon: icon ?? (node.kind === 'resource' ? iconOf(node, serviceOf(node.type)) : 'own/resource'),
    title,
    lines,
    tone: toneOf(node),
  }
}

function resourceCard(node: ResourceNode, level: Level, room: number): Card {
  const service = serviceOf(node.type)
  return {
    icon: iconOf(node, service),
    title: node.label || node.logicalId,
    lines: linesOf(node, service, level, room),
    tone: toneOf(node),
  }
}

function linesOf(node: ResourceNode, service: Service | undefined, level: Level, room: number): readonly string[] {
  if (level === 'business') return wrapText(service?.purpose ?? shortType(node), room, FONT.line, 2)
  const lines = level === 'engineering' ? [node.logicalId, factsText(node)] : [factsText(node)]
  return lines.flatMap((line) => wrapText(line, room, FONT.line, 1))
}

/** The icon of a resource: that of the variant its properties agree with, of its service, or of its type. */
function iconOf(node: ResourceNode, service: Service | undefined): string {
  const variant = service?.variants?.find((each) => each.icon !== undefined && agrees(node, each))
  return variant?.icon ?? service?.icon ?? iconOfType(node.type)
}

function agrees(node: ResourceNode, variant: Variant): boolean {
  const wanted = Object.entries(variant.properties)
  return wanted.length > 0 && wanted.every(([name, value]) => sameJson(node.properties[name], value))
}

function categoryOf(type: string): CategoryId {
  const name = categoryOfType(type) ?? ''
  if (Object.hasOwn(SAME_CATEGORY, name)) return SAME_CATEGORY[name] ?? 'other'
  return CATEGORIES.find((category) => category.id === name)?.id ?? 'other'
}
