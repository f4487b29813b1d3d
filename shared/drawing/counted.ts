import { actorOf } from '../catalogue/actors'
import { frameOf } from '../catalogue/frames'
import { serviceOf } from '../catalogue/services/index'
import type { DiagramNode } from '../diagram/types'
import { shortType } from './facts-text'

/** How many nodes of each kind there are, in words, the most first: "3 subnets, 2 route tables". Empty for none. */
export function countedText(nodes: readonly DiagramNode[]): string {
  const counts = new Map<string, number>()
  for (const node of nodes) counts.set(kindText(node), (counts.get(kindText(node)) ?? 0) + 1)
  const sorted = [...counts].sort(([, a], [, b]) => b - a)
  return sorted.map(([name, count]) => `${count} ${count === 1 ? name : pluralOf(name)}`).join(', ')
}

const remembered = new Map<string, string>()

/** What kind of thing a node is, as a word within a sentence. */
function kindText(node: DiagramNode): string {
  const name = nameOf(node)
  const known = remembered.get(name) ?? withinSentence(name)
  remembered.set(name, known)
  return known
}

function nameOf(node: DiagramNode): string {
  switch (node.kind) {
    case 'resource':
      return serviceOf(node.type)?.label ?? shortType(node)
    case 'frame':
      return frameOf(node.frame)?.label ?? node.frame
    case 'actor':
      return actorOf(node.actor)?.label ?? node.actor
    case 'note':
      return 'note'
    case 'unknown':
      return 'unknown'
  }
}

/** Capitals of ordinary words go, those of abbreviations and names like `DynamoDB` stay. */
function withinSentence(name: string): string {
  return name.replace(
    /(^|\s)([A-Z])(?=[a-z]+(\s|$))/gu,
    (_all, before: string, letter: string) => before + letter.toLowerCase(),
  )
}

function pluralOf(name: string): string {
  if (/[^aeiou]y$/u.test(name)) return `${name.slice(0, -1)}ies`
  if (/(s|x|z|ch|sh)$/u.test(name)) return `${name}es`
  return `${name}s`
}
