import { useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { editorStore } from '../../store/editor-store'
import type { RoutingAnswer, RoutingRequest } from '../../workers/routing'
import type { Scene } from '../scene'
import { routesChanged } from './far-items'
import { areaOf } from './far-view'
import { keepRoute } from './lazy-routes'
import { routingPart } from './routing-part'

/** Below this zoom ways around cards cannot be told from plain lines. */
const WORTHWHILE_FROM = 0.2
const REST_MS = 140

/** Finds ways for the lines of a large diagram beside the page: for what is on screen, once the hand and the view rest. */
export function useRouteFinding(scene: Scene): void {
  const store = useStoreApi()
  const current = useRef(scene)
  current.current = scene
  const finding = useRef<Finding | undefined>(undefined)
  useEffect(() => {
    if (!scene.large) return
    const made = createFinding(() => {
      const { transform, width, height } = store.getState()
      const [x, y, zoom] = transform
      if (zoom < WORTHWHILE_FROM || editorStore.getState().gesture) return undefined
      const part = routingPart(current.current, areaOf({ x, y, zoom, width, height }))
      return part && { part, scene: current.current }
    })
    finding.current = made
    const stop = store.subscribe((state, before) => {
      if (state.transform !== before.transform) made.soon()
    })
    return () => {
      stop()
      made.dispose()
      finding.current = undefined
    }
  }, [store, scene.large])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scene may lack other ways
  useEffect(() => finding.current?.soon(), [scene])
}

interface Finding {
  /** Looks for what is missing after a rest. */
  soon(): void
  dispose(): void
}

function createFinding(next: () => { part: RoutingRequest; scene: Scene } | undefined): Finding {
  const worker = new Worker(new URL('../../workers/routing.ts', import.meta.url), { type: 'module' })
  let asked: { part: RoutingRequest; scene: Scene } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const ask = () => {
    timer = undefined
    if (asked) return
    asked = next()
    if (asked) worker.postMessage(asked.part)
  }
  worker.onmessage = ({ data }: MessageEvent<RoutingAnswer>) => {
    const answered = asked
    asked = undefined
    if (!data || !answered) return
    for (const connection of answered.part.diagram.connections) {
      const route = data.get(connection.id)
      if (route) keepRoute(connection, route, answered.scene)
    }
    routesChanged()
    timer ??= setTimeout(ask, 0)
  }
  return {
    soon: () => {
      clearTimeout(timer)
      timer = setTimeout(ask, REST_MS)
    },
    dispose: () => {
      clearTimeout(timer)
      worker.terminate()
    },
  }
}
