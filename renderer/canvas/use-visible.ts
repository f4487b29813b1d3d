import { useStore } from '@xyflow/react'
import { type RefObject, useMemo } from 'react'
import type { Scene } from './scene'
import { nodesTouching, tileRect, viewTile } from './visible'

/** The nodes on screen and a little around it. Changes only when the view comes to another tile. */
export function useVisible(scene: Scene, _region: RefObject<HTMLElement | null>): ReadonlySet<string> {
  const tile = useStore((state) => viewTile(state.transform, state.width || 1600, state.height || 1000))
  return useMemo(() => nodesTouching(scene.diagram, scene.rects, tileRect(tile)), [scene, tile])
}
