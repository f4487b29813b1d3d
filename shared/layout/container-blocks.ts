import type { DiagramNode } from '../diagram/types'
import { frameLookOf } from '../drawing/frame-look'
import type { Rect } from '../drawing/rect'
import { type Block, blockOf, stackOf } from './blocks'
import type { LiftedLine } from './lifted-lines'
import { BACKWARDS, SERVING } from './line-weights'
import { SPACING } from './presets'
import type { BlockLine } from './to-elk'

/** Choices in how blocks are made. */
export interface Grouping {
  /** A store that one card alone uses stands below that card, not after it. */
  readonly dataBelow: boolean
}

const TIERS = ['public', 'private', 'isolated']

/** Groups the children of a container into blocks: zones in a stack, plumbing beside the card it serves, the rest alone. */
export function groupIntoBlocks(
  children: readonly DiagramNode[],
  singles: ReadonlyMap<string, Block>,
  lines: readonly LiftedLine[],
  isCard: (id: string) => boolean,
  grouping: Grouping,
): Block[] {
  const zones = children.filter((node) => node.kind === 'frame' && node.frame === 'availability-zone')
  const satellites = satellitesByHost(children, lines, isCard, grouping)
  const guests = new Set([...satellites.values()].flat())
  const blocks: Block[] = []
  const zoneStack = stackOf(
    zones.flatMap((zone) => singles.get(zone.id) ?? []),
    SPACING.node,
  )
  if (zoneStack) blocks.push(zoneStack)
  for (const node of children) {
    const single = singles.get(node.id)
    if (!single || zones.includes(node) || guests.has(node.id)) continue
    const own = (satellites.get(node.id) ?? []).flatMap((id) => singles.get(id) ?? [])
    blocks.push(own.length > 0 ? withSatellites(single, own) : single)
  }
  return blocks
}

/** Cards whose one line serves a card beside them, by that card. */
function satellitesByHost(
  children: readonly DiagramNode[],
  lines: readonly LiftedLine[],
  isCard: (id: string) => boolean,
  { dataBelow }: Grouping,
) {
  const satellites = new Map<string, string[]>()
  const guests = new Set<string>()
  const linesOf = (id: string) => lines.filter((line) => line.source === id || line.target === id)
  for (const node of children) {
    const [line, ...others] = linesOf(node.id)
    if (!line || others.length > 0 || !line.isDirect || !isCard(node.id) || node.kind === 'actor') continue
    const host = line.source === node.id ? line.target : line.source
    const isData = dataBelow && line.kind === 'data' && line.target === node.id
    if (!(SERVING.has(line.kind) || isData) || !isCard(host) || guests.has(host)) continue
    guests.add(node.id)
    satellites.set(host, [...(satellites.get(host) ?? []), node.id])
  }
  return satellites
}

/** The first below its host, the second above, further ones beside the first. */
function withSatellites(host: Block, guests: readonly Block[]): Block {
  const middle = host.width / 2
  const rects = new Map<string, Rect>()
  const put = (block: Block, x: number, y: number) => {
    for (const [id, rect] of block.members) rects.set(id, { ...rect, x: Math.round(x), y: Math.round(y) })
  }
  put(host, 0, 0)
  const [below, above, ...further] = guests
  if (below) put(below, middle - below.width / 2, host.height + SPACING.satellite)
  if (above) put(above, middle - above.width / 2, -SPACING.satellite - above.height)
  let x = middle + (below?.width ?? 0) / 2 + SPACING.shelf
  for (const guest of further) {
    put(guest, x, host.height + SPACING.satellite)
    x += guest.width + SPACING.shelf
  }
  return blockOf(host.id, rects)
}

/** Lines between blocks, for ELK: those inside a block fall away, what serves comes after what it serves, nothing ends in an actor. */
export function linesBetween(
  blocks: readonly Block[],
  lines: readonly LiftedLine[],
  isActor: (id: string) => boolean,
): BlockLine[] {
  const blockOfNode = new Map(blocks.flatMap((block) => [...block.members.keys()].map((id) => [id, block] as const)))
  const inFlow = new Set(lines.filter((line) => !SERVING.has(line.kind)).flatMap((line) => [line.source, line.target]))
  return lines.flatMap((line) => {
    const source = blockOfNode.get(line.source)
    const target = blockOfNode.get(line.target)
    if (!source || !target || source === target) return []
    const sourceY = line.sourceY + (source.members.get(line.source)?.y ?? 0)
    const targetY = line.targetY + (target.members.get(line.target)?.y ?? 0)
    const weight = SERVING.has(line.kind) ? 'plumbing' : 'flow'
    const isBackwards = BACKWARDS.has(line.kind) && inFlow.has(line.target)
    return isActor(line.target) || (isBackwards && !isActor(line.source))
      ? [{ id: line.id, source: target.id, target: source.id, sourceY: targetY, targetY: sourceY, weight }]
      : [{ id: line.id, source: source.id, target: target.id, sourceY, targetY, weight }]
  })
}

/** Order among subnets side by side: public before private before isolated. */
export function tierLines(children: readonly DiagramNode[], singles: ReadonlyMap<string, Block>): BlockLine[] {
  const tiers = TIERS.map((tone) =>
    children.filter((node) => node.kind === 'resource' && frameLookOf(node).tone === tone),
  )
  const present = tiers.filter((tier) => tier.length > 0)
  return present.slice(1).flatMap((tier, i) => {
    const before = present[i] ?? []
    const count = Math.max(tier.length, before.length)
    return Array.from({ length: count }, (_, k) => {
      const source = before[k % before.length]?.id ?? ''
      const target = tier[k % tier.length]?.id ?? ''
      const middleOf = (id: string) => Math.round((singles.get(id)?.height ?? 0) / 2)
      const ends = { source, target, sourceY: middleOf(source), targetY: middleOf(target) }
      return { id: `order ${source} ${target}`, ...ends, weight: 'order' }
    })
  })
}
