import { useStoreApi } from '@xyflow/react'
import { type PointerEvent, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { select } from '../../store/editor-store'
import { toDiagramPoint } from '../canvas-control'
import { useInteraction } from '../interaction-store'
import type { Scene } from '../scene'
import { farItemsOf } from './far-items'
import { lineAt, nodeAt, nodesWithin } from './hit'
import { setHover } from './hover-store'

/** Lets the hand reach what is only drawn: what comes under the pointer is mounted; the rubber band takes what lies in it. */
export function useFarHand(scene: Scene) {
  const store = useStoreApi()
  const current = useRef(scene)
  current.current = scene
  useEffect(() => {
    return store.subscribe(({ userSelectionRect, userSelectionActive, transform }, before) => {
      if (!current.current.large || !userSelectionActive || userSelectionRect === before.userSelectionRect) return
      if (!userSelectionRect) return
      const [x, y, zoom] = transform
      const area = {
        x: (userSelectionRect.x - x) / zoom,
        y: (userSelectionRect.y - y) / zoom,
        width: userSelectionRect.width / zoom,
        height: userSelectionRect.height / zoom,
      }
      select({ nodes: nodesWithin(farItemsOf(current.current), area) })
    })
  }, [store])
  return (event: PointerEvent<HTMLElement>) => {
    const isFinger = event.pointerType === 'touch' && event.type === 'pointerdown'
    if (!scene.large || (event.buttons !== 0 && !isFinger) || useInteraction.getState().carrying) return
    const target = event.target as HTMLElement
    if (!target.closest('.react-flow') || target.closest('[data-node]')) return
    const point = toDiagramPoint({ x: event.clientX, y: event.clientY })
    const zoom = store.getState().transform[2]
    const node = nodeAt(scene, point, zoom)?.node.id
    const connection = node === undefined ? lineAt(scene, point, zoom)?.connection.id : undefined
    // A press may follow at once, and must find what is under the pointer.
    flushSync(() => setHover({ node, connection }))
  }
}
