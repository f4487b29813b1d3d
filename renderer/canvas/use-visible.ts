import { useStore, useStoreApi } from '@xyflow/react'
import { useEffect, useMemo, useState } from 'react'
import { useView } from '../store/view-store'
import { READABLE_FROM } from './far-layer/detail'
import { useHover } from './far-layer/hover-store'
import type { Scene } from './scene'
import { nodesTouching, tileRect, viewTile } from './visible'

/** The largest number of nodes of a large diagram that are mounted because they can be read. */
const MOST_READABLE = 320
/** The largest number of selected nodes that are mounted though they are not near. */
const MOST_SELECTED = 40

/**
 * The nodes that are mounted. Of a small diagram all; of a large one those that can be read, a little around the view, and
 * what is selected, under the pointer or being renamed. Changes only when the view comes to another tile.
 */
export function useMounted(scene: Scene, selected: ReadonlySet<string>): ReadonlySet<string> {
  const tile = useRestingTile(scene.large)
  const hovered = useHover((hover) => hover.node)
  const renaming = useView((view) => view.renaming)
  const near = useMemo(() => {
    if (!scene.large) return new Set(scene.diagram.nodes.map((node) => node.id))
    const found = tile === '' ? new Set<string>() : nodesTouching(scene.diagram, scene.rects, tileRect(tile))
    return found.size > MOST_READABLE ? new Set<string>() : found
  }, [scene, tile])
  return useMemo(() => {
    if (!scene.large) return near
    const inHand = [hovered, renaming].flatMap((id) => id ?? [])
    return new Set([...near, ...[...selected].slice(0, MOST_SELECTED), ...inHand])
  }, [scene.large, near, selected, hovered, renaming])
}

const REST_MS = 70

/**
 * The tile on screen once the view rests for a moment; empty: nothing there can be read. While the view moves the far layer
 * shows what comes into it, and mounting would only make it stutter.
 */
function useRestingTile(large: boolean): string {
  const store = useStoreApi()
  const [tile, setTile] = useState('')
  useEffect(() => {
    if (!large) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const take = () => {
      const { transform, width, height } = store.getState()
      setTile(transform[2] >= READABLE_FROM ? viewTile(transform, width || 1600, height || 1000) : '')
    }
    take()
    const stop = store.subscribe((state, before) => {
      if (state.transform === before.transform && state.width === before.width && state.height === before.height) return
      clearTimeout(timer)
      timer = setTimeout(take, REST_MS)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [store, large])
  return tile
}

/** Whether cards are too small to read, so that a large diagram shows only drawn ones. */
export function useIsFar(): boolean {
  return useStore((state) => state.transform[2] < READABLE_FROM)
}
