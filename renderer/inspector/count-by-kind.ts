import { actorOf } from '../../shared/catalogue/actors'
import { frameOf } from '../../shared/catalogue/frames'
import { serviceOf } from '../../shared/catalogue/services'
import type { Diagram, DiagramNode } from '../../shared/diagram/types'
import type { Selection } from '../../shared/editor/state'
import { typeName } from '../canvas/contribution-text'

/** How many of each kind are selected, the most first. */
export function countByKind(diagram: Diagram, selection: Selection): { label: string; count: number }[] {
  const counts = new Map<string, number>()
  const add = (label: string) => counts.set(label, (counts.get(label) ?? 0) + 1)
  const nodes = new Set(selection.nodes)
  for (const node of diagram.nodes) if (nodes.has(node.id)) add(kindLabel(node))
  for (const _ of selection.connections) add('Connection')
  return [...counts].map(([label, count]) => ({ label, count })).sort((a, b) => b.count - a.count)
}

/** What kind of thing a node is, in words. */
export function kindLabel(node: DiagramNode): string {
  switch (node.kind) {
    case 'resource':
      return serviceOf(node.type)?.label ?? typeName(node.type)
    case 'frame':
      return frameOf(node.frame)?.label ?? node.frame
    case 'actor':
      return actorOf(node.actor)?.label ?? node.actor
    case 'note':
      return 'Note'
    case 'unknown':
      return 'Unknown'
  }
}
