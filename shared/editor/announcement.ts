import { indexOf } from '../diagram/queries'
import type { Diagram, DiagramNode } from '../diagram/types'
import { kindName, nodeName } from '../drawing/node-name'
import { connectionKindOf } from '../relations/connections'
import type { EditorState } from './state'

/**
 * What happened between two states, in words for someone who does not see the canvas; undefined: nothing worth saying.
 * Typing in a field says itself, and a drag only speaks at its end.
 */
export function announcementOf(before: EditorState, after: EditorState): string | undefined {
  if (after.diagram === before.diagram || after.gesture) return undefined
  const [past, now] = [before.history, after.history]
  if (now.future.length === past.future.length + 1) return `Undid ${now.future.at(-1)?.label}`
  const again = past.future.at(-1)
  if (again?.diagram === after.diagram) return `Did again: ${again.label}`
  const step = now.past.at(-1)
  if (!step || now.past === past.past || step.merge !== undefined) return undefined
  return changeText(step.diagram, after.diagram) ?? step.label
}

function changeText(before: Diagram, after: Diagram): string | undefined {
  const [had, has] = [indexOf(before), indexOf(after)]
  const added = after.nodes.filter(({ id }) => !had.node(id))
  const removed = before.nodes.filter(({ id }) => !has.node(id))
  if (added.length > 0) return addedText(added, after)
  const isFreed = ({ id, parent }: DiagramNode) => had.node(id)?.parent !== parent
  if (removed.length > 0) return after.nodes.some(isFreed) ? undefined : removedText(before, after, removed)
  return connectionText(before, after) ?? movedText(before, after)
}

function addedText(added: readonly DiagramNode[], after: Diagram): string {
  const [first] = added
  // A group takes in what was there; its members did not come.
  if (first && indexOf(after).children(first.id).length > 0 && added.length === 1)
    return `Grouped ${counted(indexOf(after).children(first.id).length, 'node')}`
  if (!first || added.length > 1) return `Added ${counted(added.length, 'node')}`
  const what = nodeName(first) === kindName(first) ? nodeName(first) : `${nodeName(first)}, ${kindName(first)}`
  return `Added ${what}${placeText(after, first)}`
}

function removedText(before: Diagram, after: Diagram, removed: readonly DiagramNode[]): string {
  const [first] = removed
  const what = first && removed.length === 1 ? nodeName(first) : counted(removed.length, 'node')
  const lines = before.connections.length - after.connections.length
  return `Deleted ${what}${lines > 0 ? ` and ${counted(lines, 'connection')}` : ''}`
}

function connectionText(before: Diagram, after: Diagram): string | undefined {
  if (before.connections === after.connections) return undefined
  const had = new Set(before.connections.map(({ id }) => id))
  const has = new Set(after.connections.map(({ id }) => id))
  const [made] = after.connections.filter(({ id }) => !had.has(id))
  if (made) return `Connected: ${sentenceOf(after, made)}`
  const gone = before.connections.filter(({ id }) => !has.has(id))
  const [only] = gone
  if (only && gone.length === 1) return `Deleted connection: ${sentenceOf(before, only)}`
  return gone.length > 0 ? `Deleted ${counted(gone.length, 'connection')}` : undefined
}

function sentenceOf(diagram: Diagram, { kind, source, target }: Diagram['connections'][number]): string {
  const index = indexOf(diagram)
  const name = (id: string) => {
    const node = index.node(id)
    return node ? nodeName(node) : id
  }
  return `${name(source)} ${connectionKindOf(kind)?.title || 'to'} ${name(target)}`
}

function movedText(before: Diagram, after: Diagram): string | undefined {
  if (before.nodes === after.nodes) return undefined
  const had = indexOf(before)
  const rehomed = after.nodes.filter((node) => had.node(node.id)?.parent !== node.parent)
  const [first] = rehomed
  if (first) {
    const what = rehomed.length === 1 ? nodeName(first) : counted(rehomed.length, 'node')
    return `Moved ${what}${placeText(after, first) || ' out into the diagram'}`
  }
  const moved = after.nodes.filter((node) => isElsewhere(had.node(node.id), node))
  const [only] = moved
  if (moved.length !== 1 || !only) return undefined
  return `${nodeName(only)} at ${only.position.x}, ${only.position.y}`
}

function isElsewhere(before: DiagramNode | undefined, after: DiagramNode): boolean {
  if (!before || before === after) return false
  return before.position.x !== after.position.x || before.position.y !== after.position.y
}

function placeText(diagram: Diagram, node: DiagramNode): string {
  const container = node.parent === undefined ? undefined : indexOf(diagram).node(node.parent)
  return container ? ` in ${nodeName(container)}` : ''
}

/** A node as it is read out when one comes upon it: name, what it is, where it lies, and how many lines it has. */
export function descriptionOf(diagram: Diagram, node: DiagramNode): string {
  const index = indexOf(diagram)
  const lines = index.connectionsOf(node.id).length
  const inside = index.children(node.id).length
  const kind = nodeName(node) === kindName(node) ? '' : `, ${kindName(node)}`
  return [
    `${nodeName(node)}${kind}${placeText(diagram, node)}`,
    ...(inside > 0 ? [`${counted(inside, 'node')} inside`] : []),
    ...(lines > 0 ? [counted(lines, 'connection')] : []),
    ...(node.locked ? ['locked'] : []),
  ].join(', ')
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
