import { actorOf } from '../catalogue/actors'
import { frameOf } from '../catalogue/frames'
import { serviceOf } from '../catalogue/services/index'
import type { DiagramNode } from '../diagram/types'
import { shortType } from './facts-text'

/** What a node is, in words: `Lambda function`, `Region`, `Person`. */
export function kindName(node: DiagramNode): string {
  if (node.kind === 'resource') return serviceOf(node.type)?.label ?? shortType(node)
  if (node.kind === 'frame') return frameOf(node.frame)?.label ?? 'Frame'
  if (node.kind === 'actor') return actorOf(node.actor)?.label ?? 'Actor'
  return node.kind === 'note' ? 'Note' : 'Unknown'
}

/** What a node is called: its label, else its logical id, else what it is. Notes are cut to their first words. */
export function nodeName(node: DiagramNode): string {
  const name = node.label.trim() || (node.kind === 'resource' ? node.logicalId : kindName(node))
  const [line = ''] = name.split('\n')
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME - 1).trimEnd()}…` : line
}

const LONGEST_NAME = 60
