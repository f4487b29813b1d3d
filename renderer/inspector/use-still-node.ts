import { useRef } from 'react'
import type { DiagramNode } from '../../shared/diagram/types'

/** The node as long as nothing but its place changes: moving it by mouse or key leaves the inspector alone. */
export function useStillNode(node: DiagramNode | undefined): DiagramNode | undefined {
  const kept = useRef(node)
  if (!kept.current || !node || !differOnlyInPlace(kept.current, node)) kept.current = node
  return kept.current
}

function differOnlyInPlace(before: DiagramNode, after: DiagramNode): boolean {
  if (before === after) return true
  const entries = Object.entries(after)
  const old = new Map(Object.entries(before))
  return entries.length === old.size && entries.every(([key, value]) => key === 'position' || old.get(key) === value)
}
